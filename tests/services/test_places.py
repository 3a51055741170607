"""Where a file lies, as the systems tell it (F90, F91)."""

import pytest

from sspass_desktop.services.places import Place, System, classify, place_of, this_system

DRIVES = {
    "C:\\": (3, "NTFS"),
    "D:\\": (3, "exFAT"),
    "E:\\": (2, "FAT32"),
    "F:\\": (2, "NTFS"),
    "Z:\\": (4, "NTFS"),
}
WINDOWS = System(True, DRIVES.__getitem__, list, ("C:\\Users\\kim\\기관 문서함",))
MOUNTS = [
    ("/", "ext4"),
    ("/home", "btrfs"),
    ("/mnt/기획 팀", "cifs"),
    ("/mnt/기획 팀/로컬", "ext4"),
    ("/srv/nas", "nfs4"),
    ("/media/kim/USB", "vfat"),
    ("/media/kim/외장", "exfat"),
    ("/run/user/1000/gvfs", "fuse.gvfsd-fuse"),
]
LINUX = System(False, lambda _root: (0, ""), lambda: MOUNTS)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (r"C:\Users\kim\Documents\2027년 사업계획.sspass", Place.LOCAL),
        (r"\\기획실-서버\공유\2027년 사업계획.sspass", Place.SHARE),
        ("//server/share/plan.sspass", Place.SHARE),
        (r"Z:\plan.sspass", Place.SHARE),
        (r"E:\plan.sspass", Place.REMOVABLE),
        (r"F:\plan.sspass", Place.REMOVABLE),
        (r"D:\plan.sspass", Place.REMOVABLE),
        (r"C:\Users\kim\OneDrive\plan.sspass", Place.SYNCED),
        (r"C:\Users\kim\OneDrive - 사회서비스원\사업\plan.sspass", Place.SYNCED),
        (r"C:\Users\kim\기관 문서함\plan.sspass", Place.SYNCED),
        (r"C:\Users\kim\Dropbox (개인)\plan.sspass", Place.SYNCED),
        (r"C:\내 드라이브\plan.sspass", Place.SYNCED),
        (r"C:\Users\kim\onedriver\plan.sspass", Place.LOCAL),
        (r"C:\Users\kim\Documents\OneDrive", Place.LOCAL),
    ],
)
def test_on_windows(path, place):
    assert classify(path, WINDOWS) is place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/srv/kim/plan.sspass", Place.LOCAL),
        ("/mnt/기획 팀/plan.sspass", Place.SHARE),
        ("/mnt/기획 팀/로컬/plan.sspass", Place.LOCAL),
        ("/mnt/기획 팀장/plan.sspass", Place.LOCAL),
        ("/srv/nas/a/b/plan.sspass", Place.SHARE),
        ("/media/kim/USB/plan.sspass", Place.REMOVABLE),
        ("/media/kim/외장/plan.sspass", Place.REMOVABLE),
        ("/run/user/1000/gvfs/smb/plan.sspass", Place.SHARE),
        ("/srv/kim/Nextcloud/plan.sspass", Place.SYNCED),
        ("//srv/kim/plan.sspass", Place.LOCAL),
    ],
)
def test_on_linux(path, place):
    assert classify(path, LINUX) is place


def test_this_pc_tells_of_its_own_disks(tmp_path):
    system = this_system()
    assert system.is_windows or "/" in dict(system.mounts())
    assert place_of(tmp_path / "plan.sspass") in set(Place)
