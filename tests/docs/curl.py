"""``curl`` as the documents use it, answered by the application itself: no server, no port."""

import sys

import anyio
import httpx

from service.api.app import create_app

METHODS = {"--json": ("POST", "application/json"), "-d": ("POST", "application/x-www-form-urlencoded")}


def main(arguments: list[str]) -> None:
    """Prints the body of the answer.

    Raises:
        SystemExit: an argument is not among those that the documents use.
    """
    method, headers, content = "GET", {}, ""
    url = ""
    while arguments:
        argument = arguments.pop(0)
        if argument in METHODS:
            method, headers["Content-Type"] = METHODS[argument]
            content = arguments.pop(0)
        elif argument == "-H":
            key, _, value = arguments.pop(0).partition(": ")
            headers[key] = value
        elif argument.startswith("http"):
            url = argument
        elif argument != "-s":
            raise SystemExit(f"curl: {argument} is not known here")
    sys.stdout.write(anyio.run(_ask, method, url, headers, content))


async def _ask(method: str, url: str, headers: dict[str, str], content: str) -> str:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(create_app())) as client:
        answer = await client.request(method, url, headers=headers, content=content)
        return answer.text


main(sys.argv[1:])
