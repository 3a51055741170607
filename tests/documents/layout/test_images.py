from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.documents.layout.images import image_size, orientation


@given(
    st.sampled_from(
        [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00\x20Exif\0\0II", b"\x89PNG\r\n\x1a\n"]
    ),
    st.binary(),
)
def test_bytes_that_are_no_picture_do_no_harm(head, rest):
    assert orientation(head + rest) >= 0
    size = image_size(head + rest)
    assert size is None or min(size) > 0
