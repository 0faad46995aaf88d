"""Texts of the engine are English until somebody translates them."""

from lithoscope.engine.language import mark, tr, use, using


def test_english_until_told_otherwise():
    assert tr("ridge") == mark("ridge") == "ridge"


def test_a_translation_holds_as_long_as_it_is_used():
    with using({"ridge": "山脊"}.get):
        assert tr("ridge") == "山脊"
        assert mark("ridge") == "ridge"
    assert tr("ridge") == "ridge"


def test_an_error_ends_it_too():
    try:
        with using(str.upper):
            raise KeyError
    except KeyError:
        assert tr("ridge") == "ridge"


def test_use_replaces():
    use(str.upper)
    try:
        assert tr("ridge") == "RIDGE"
    finally:
        use(None)
