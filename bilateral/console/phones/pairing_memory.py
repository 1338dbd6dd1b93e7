"""What is kept of the door for phones, so that they come back to the next console by themselves."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from bilateral.console.phones.pairing import Phone


class KnownPhone(BaseModel):
    """A paired phone, as it is remembered."""

    model_config = ConfigDict(frozen=True)

    number: int
    device: str
    token_hash: str


class PairingMemory(BaseModel):
    """What the next console needs so that phones come back by themselves."""

    model_config = ConfigDict(frozen=True)

    address: str | None = None
    port: int = 0
    phones: tuple[KnownPhone, ...] = ()

    def known(self) -> Iterable[Phone]:
        """The phones that are paired."""
        return (
            Phone(phone.number, phone.device, token_hash=phone.token_hash) for phone in self.phones
        )


def remembered(address: str | None, port: int, phones: Iterable[Phone]) -> PairingMemory:
    """What is to be kept; a phone that waits is not."""
    return PairingMemory(
        address=address,
        port=port,
        phones=tuple(
            KnownPhone(number=phone.number, device=phone.device, token_hash=phone.token_hash)
            for phone in phones
            if not phone.words
        ),
    )
