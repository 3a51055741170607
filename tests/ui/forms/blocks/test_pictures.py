import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.layout.images import image_size
from sspass_desktop.domain.outline import Picture
from sspass_desktop.texts import blocks as words
from ui.forms.blocks.picture_editor import PictureEditor
from ui.forms.blocks.pictures import LARGEST, PictureRefusedError, from_clipboard, from_file, kept
from ui.look.look import Look


def drawn(kind):
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def editor(qtbot):
    made = PictureEditor(Look(), Picture(drawn(b"PNG"), "절차", "내부 자료", 150))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("kind", [b"PNG", b"JPG"])
def test_png_and_jpeg_stay_as_they_are(qapp, kind):
    data = drawn(kind)
    assert kept(data) == data


def test_other_pictures_become_png(qapp):
    after = kept(drawn(b"BMP"))
    assert after.startswith(b"\x89PNG")
    assert image_size(after) == (40, 20)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"no picture", words.NOT_A_PICTURE), (b"\x89PNG" * LARGEST, words.TOO_LARGE)],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(qapp, data, sentence):
    with pytest.raises(PictureRefusedError, match=sentence[:10]):
        kept(data)


def test_picture_comes_from_a_file_or_says_why_not(qapp, tmp_path):
    path = tmp_path / "그림.png"
    path.write_bytes(drawn(b"PNG"))
    assert from_file(path) == drawn(b"PNG")
    with pytest.raises(PictureRefusedError, match="열지 못했습니다"):
        from_file(tmp_path / "없음.png")


def test_picture_comes_from_the_clipboard_or_from_a_copied_file(qapp, tmp_path):
    data = QMimeData()
    data.setImageData(QImage.fromData(QByteArray(drawn(b"PNG"))))
    assert image_size(from_clipboard(data)) == (40, 20)
    path = tmp_path / "a.jpg"
    path.write_bytes(drawn(b"JPG"))
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    assert from_clipboard(copied) == drawn(b"JPG")
    with pytest.raises(PictureRefusedError, match="클립보드에 그림이 없습니다"):
        from_clipboard(QMimeData())


def test_picture_that_nobody_touched_comes_back_as_it_was(editor, qtbot):
    with qtbot.waitSignal(editor.finished_with) as blocker:
        editor.buttons[words.DONE].click()
    assert blocker.args == [Picture(drawn(b"PNG"), "절차", "내부 자료", 150)]


def test_words_and_width_are_changed(editor):
    editor.caption.setText("새 제목")
    editor.source.setText("새 자료")
    editor.width_mm.setValue(0)
    assert editor.draft == Picture(drawn(b"PNG"), "새 제목", "새 자료", None)


def test_refused_picture_leaves_the_old_one_and_says_why(editor, tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"no picture")
    editor.take_file(str(path))
    assert editor.message.text() == words.NOT_A_PICTURE
    assert editor.draft.data == drawn(b"PNG")
    QApplication.clipboard().setImage(QImage.fromData(QByteArray(drawn(b"BMP"))))
    editor.take_from_clipboard()
    assert editor.message.isHidden()
    assert editor.draft.data.startswith(b"\x89PNG")


def test_lost_picture_says_so(qtbot):
    made = PictureEditor(Look(), Picture(caption="잃음", width_mm=-5))
    qtbot.addWidget(made)
    assert made.image.text() == words.NO_PICTURE
    assert made.draft == Picture(caption="잃음", width_mm=-5)
