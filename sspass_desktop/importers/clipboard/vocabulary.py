"""The Korean words by which something pasted shows what it is."""

import re

UNIT_NOTE = re.compile(
    r"[(\[<]?\s*단위\s*[:：]?\s*(?P<unit>(?:천|만|백만|억)?원)(?!\w)\s*(?:[,/·][^()\[\]<>]*)?[)\]>]?"
)
"""The unit of a table's money ("(단위: 천원, 명)"), told beside it or in a row of its own."""
