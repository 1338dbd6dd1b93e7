// What a buzzer sketch usually is: a motor goes on when its letter arrives. The baseline to beat.
static const uint8_t PIN_OF[2] = {5, 6};
static const uint16_t PULSE_MS = 100;
static uint32_t began_ms[2];

void setup() {
  Serial.begin(115200);
  pinMode(PIN_OF[0], OUTPUT);
  pinMode(PIN_OF[1], OUTPUT);
}

void loop() {
  const int letter = Serial.read();
  for (uint8_t side = 0; side < 2; side++) {
    if (letter == (side ? 'R' : 'L')) {
      began_ms[side] = millis();
      digitalWrite(PIN_OF[side], HIGH);
    } else if (millis() - began_ms[side] >= PULSE_MS) {
      digitalWrite(PIN_OF[side], LOW);
    }
  }
}
