"""Help opens the right page: beside the plugin in the user's language, or else on the web."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

WEB = "https://github.com/lithoscope/lithoscope/blob/main/docs/"


@pytest.fixture
def guide(monkeypatch, tmp_path, qgis_app):
    """Give `help_pages` a guide with the pages named, and QGIS a language."""
    from lithoscope.processing_algorithms import help_pages

    def install(*pages: str, locale: str = "en_US"):
        folder = tmp_path / "a folder, 帮助"
        for page in pages:
            (folder / page).parent.mkdir(parents=True, exist_ok=True)
            (folder / page).write_text("<html>")
        monkeypatch.setattr(help_pages, "FOLDER", folder)
        monkeypatch.setattr(help_pages, "locale", lambda: locale)
        return help_pages.page

    return install


def local_path(address: str) -> str:
    from qgis.PyQt.QtCore import QUrl

    url = QUrl(address)
    assert url.isLocalFile()
    return url.toLocalFile()


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en_US", "en"), ("de_DE", "en"), ("", "en"), ("zh_CN", "zh_CN"), ("zh-Hans", "zh_CN")],
)
def test_a_page_comes_in_the_language_of_qgis(guide, locale, language):
    page = guide("en/algorithms/a.html", "zh_CN/algorithms/a.html", locale=locale)
    assert local_path(page("algorithms/a")).endswith(f"帮助/{language}/algorithms/a.html")


def test_an_untranslated_page_comes_in_english(guide):
    page = guide("en/install.html", locale="zh_CN")
    assert local_path(page("install")).endswith("/en/install.html")


def test_without_the_pages_the_web_has_them(guide):
    assert guide()("install") == f"{WEB}install.md"


def test_a_place_within_the_page_is_kept(guide):
    from qgis.PyQt.QtCore import QUrl

    page = guide("en/faq.html")
    assert QUrl(page("faq#no-network")).fragment() == "no-network"
    assert local_path(page("faq#no-network")).endswith("/en/faq.html")
    assert page("gone#here") == f"{WEB}gone.md#here"
