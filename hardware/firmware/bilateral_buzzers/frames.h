// Bytes to fields and back. A frame is  \n <body> * <four hexadecimal digits> \n , the digits being
// the CRC-16 of the body (polynomial 0x1021, start 0xFFFF). It starts with a newline so that a torn
// frame costs only itself. Nothing here waits: what does not fit the serial buffer is dropped, for
// the host repeats what was not answered and a stop must never queue behind an answer.
#pragma once

static uint16_t crc_after(uint16_t crc, uint8_t byte) {
  crc = (crc >> 8) | (crc << 8);
  crc ^= byte;
  crc ^= (crc & 0xFF) >> 4;
  crc ^= crc << 12;
  crc ^= (crc & 0xFF) << 5;
  return crc;
}

static bool has_room_for(uint8_t bytes) { return Serial.availableForWrite() >= bytes; }

static const uint32_t POWER_OF_TEN[10] = {1,      10,      100,      1000,      10000,
                                          100000, 1000000, 10000000, 100000000, 1000000000};

class FrameOut {
 public:
  explicit FrameOut(char kind) {
    text[length++] = '\n';
    put(kind);
  }

  FrameOut &number(uint32_t value, uint8_t digits = 1) {
    bool leading = true;
    put(' ');
    for (uint8_t left = 10; left > 0; left--) {
      const uint32_t unit = POWER_OF_TEN[left - 1];
      char digit = '0';
      while (value >= unit) {  // an 8-bit board divides 32 bits far slower than it subtracts
        value -= unit;
        digit++;
      }
      leading = leading && digit == '0' && left > digits;
      if (!leading) put(digit);
    }
    return *this;
  }

  FrameOut &word(const char *letters) {
    put(' ');
    while (*letters) put(*letters++);
    return *this;
  }

  // Sends what there is so far, so that it travels while the rest is being made.
  void begin_sending() {
    Serial.write(text, length);
    sent = length;
  }

  void send() {
    const uint16_t sum = crc;
    put('*');
    for (int8_t shift = 12; shift >= 0; shift -= 4) put("0123456789ABCDEF"[sum >> shift & 15]);
    put('\n');
    if (sent || has_room_for(length)) Serial.write(text + sent, length - sent);
  }

 private:
  uint8_t text[LONGEST_FRAME];
  uint8_t length = 0, sent = 0;
  uint16_t crc = 0xFFFF;

  void put(char letter) {
    crc = crc_after(crc, letter);
    if (length < sizeof text) text[length++] = letter;
  }
};

// One received line without its newlines.
class FrameIn {
 public:
  void clear() { length = 0; }
  bool is_empty() const { return length == 0; }

  bool add(char letter) {
    if (length >= sizeof text) return false;
    text[length++] = letter;
    return true;
  }

  bool checksum_fits() const {
    if (length < 6 || text[length - 5] != '*') return false;
    uint16_t crc = 0xFFFF, wanted = 0;
    for (uint8_t i = 0; i < length - 5; i++) crc = crc_after(crc, text[i]);
    for (uint8_t i = length - 4; i < length; i++) {
      const char digit = text[i];
      if (digit >= '0' && digit <= '9') wanted = wanted << 4 | (digit - '0');
      else if (digit >= 'A' && digit <= 'F') wanted = wanted << 4 | (digit - 'A' + 10);
      else return false;
    }
    return crc == wanted;
  }

  // Reading goes from left to right; `is_well_formed` tells afterwards whether all of it was there.
  char kind() {
    at = 1;
    well_formed = true;
    return text[0];
  }

  uint32_t number(uint32_t lowest, uint32_t highest) {
    uint32_t value = 0;
    uint8_t digits = 0;
    if (at >= end() || text[at++] != ' ') well_formed = false;
    while (at < end() && text[at] >= '0' && text[at] <= '9' && digits < 10) {
      const uint8_t digit = text[at] - '0';
      if (value > 429496729UL || (value == 429496729UL && digit > 5)) well_formed = false;
      value = value * 10 + digit;
      at++;
      digits++;
    }
    if (!digits || value < lowest || value > highest) well_formed = false;
    return value;
  }

  void padding() {
    if (at < end() && text[at] == ' ') at++;
    while (at < end() && text[at] == '.') at++;
  }

  bool is_at_end() const { return at >= end(); }
  bool is_well_formed() const { return well_formed && is_at_end(); }

 private:
  char text[LONGEST_FRAME - 2];
  uint8_t length = 0, at = 0;
  bool well_formed = true;

  uint8_t end() const { return length - 5; }
};
