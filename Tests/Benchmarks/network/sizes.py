"""How many of each kind of record a network of so many services has, as in life."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Sizes:
    services: int
    seed: int = 1

    @property
    def activities(self):
        return self.services // 2

    @property
    def hubs(self):
        """Each has some 80 services and 20 activities."""
        return max(4, self.services // 40)

    @property
    def providers(self):
        return max(10, self.services // 100)

    @property
    def localities(self):
        return max(3, self.services // 500)

    @property
    def pages(self):
        return max(5, self.services // 100)

    @property
    def news(self):
        return max(5, self.services // 500)

    def of(self, kind):
        return 1 if kind == "home" else getattr(self, kind)


def hub(number):
    return f"hub-{number:02}"


def provider(number):
    return f"provider-{number:02}"


def locality(number):
    return f"locality-{number:02}"
