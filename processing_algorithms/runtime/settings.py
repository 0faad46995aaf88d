"""Where the profile keeps the runtime, and QGIS's proxy as pip wants it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from . import folders
from .folders import Installed

SOCKS = QNetworkProxy.ProxyType.Socks5Proxy
SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    SOCKS: "socks5h",
}


@dataclass(frozen=True)
class Proxy:
    """Environment variables that lead pip through QGIS's proxy, and what in them is secret.

    Not options of pip: its command line can be read by everybody on the computer.
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    described: str = ""


def runtime_folder() -> Path:
    """Return the profile's folder for installations."""
    return Path(QgsApplication.qgisSettingsDirPath()).absolute() / "lithoscope"


def activate() -> Installed | None:
    """Let this process find what is installed in the profile; cheap, and installs nothing."""
    return folders.activate(runtime_folder())


def proxy() -> Proxy:
    """Return the proxy of QGIS's options; where they leave it to the system, pip asks it too."""
    manager = QgsNetworkAccessManager.instance()
    return proxy_variables(
        manager.fallbackProxy(), [*manager.excludeList(), *manager.noProxyList()]
    )


def proxy_variables(proxy: QNetworkProxy, excluded: Iterable[str]) -> Proxy:
    """Return what leads pip through a proxy, but for hosts of the excluded URLs."""
    scheme = SCHEMES.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return Proxy()
    user, password = proxy.user(), proxy.password()
    login = quote(user, safe="")
    if password:
        login += f":{quote(password, safe='')}"
    place = f"{proxy.hostName()}:{proxy.port()}" if proxy.port() else proxy.hostName()
    address = f"{scheme}://{login}@{place}" if login else f"{scheme}://{place}"
    names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    variables = {spelled: address for name in names for spelled in (name, name.lower())}
    hosts = ",".join(dict.fromkeys(filter(None, map(_host, excluded))))
    variables.update({"NO_PROXY": hosts, "no_proxy": hosts} if hosts else {})
    secrets = (password, quote(password, safe=""), login) if password else ()
    return Proxy(variables, secrets, f"{scheme}://{place}")


def _host(url: str) -> str:
    """Return the host of a URL, or of the beginning of one, as QGIS takes them."""
    return urlsplit(url if "//" in url else f"//{url}").hostname or ""
