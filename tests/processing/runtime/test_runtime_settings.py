"""QGIS's proxy as pip wants it: by the environment, with what is secret known."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.runtime.settings import proxy, proxy_variables, runtime_folder
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

HTTP = QNetworkProxy.ProxyType.HttpProxy


def test_a_proxy_with_a_login(qgis_app):
    given = QNetworkProxy(HTTP, "proxy.example", 3128, "me@work", "p:w/d")
    found = proxy_variables(given, ["https://inside.example/wms", "other.example:8080", ""])
    address = "http://me%40work:p%3Aw%2Fd@proxy.example:3128"
    for name in ("HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy"):
        assert found.variables[name] == address
    assert found.variables["NO_PROXY"] == "inside.example,other.example"
    assert found.described == "http://proxy.example:3128"
    for secret in ("p:w/d", "p%3Aw%2Fd", "me%40work:p%3Aw%2Fd"):
        assert secret in found.secrets


def test_plainer_ones(qgis_app):
    plain = proxy_variables(QNetworkProxy(HTTP, "proxy.example", 8080), [])
    assert plain.variables["HTTPS_PROXY"] == "http://proxy.example:8080"
    assert "NO_PROXY" not in plain.variables and plain.secrets == ()
    socks = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "proxy.example", 1080)
    assert proxy_variables(socks, []).variables["ALL_PROXY"] == "socks5h://proxy.example:1080"


@pytest.mark.parametrize("kind", ["NoProxy", "DefaultProxy"])
def test_none_leaves_it_to_pip(qgis_app, kind):
    given = QNetworkProxy(getattr(QNetworkProxy.ProxyType, kind), "proxy.example", 3128)
    assert proxy_variables(given, ["https://inside.example"]).variables == {}


def test_that_of_qgis_is_taken(qgis_app):
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    try:
        manager.setFallbackProxyAndExcludes(
            QNetworkProxy(HTTP, "proxy.example", 3128), ["https://one.example"], ["two.example"]
        )
        found = proxy()
    finally:
        manager.setFallbackProxyAndExcludes(*before)
    assert found.variables["HTTPS_PROXY"] == "http://proxy.example:3128"
    assert found.variables["NO_PROXY"] == "one.example,two.example"


def test_the_profile_holds_it(qgis_app):
    folder = runtime_folder()
    assert str(folder.parent) == QgsApplication.qgisSettingsDirPath().rstrip("/")
    assert folder.name == "lithoscope"
