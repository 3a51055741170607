/* For Wine alone: Qt links the converters of the ICU that Windows 10 has and Wine 8 lacks.
   None of them is called; nothing of this is ever shipped. */
#define MISSING(name) __declspec(dllexport) void *name(void) { return 0; }

MISSING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
MISSING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
MISSING(ucnv_cbFromUWriteUChars)
MISSING(ucnv_cbToUWriteUChars)
MISSING(ucnv_close)
MISSING(ucnv_countAvailable)
MISSING(ucnv_fromUCountPending)
MISSING(ucnv_fromUnicode)
MISSING(ucnv_getAvailableName)
MISSING(ucnv_getFromUCallBack)
MISSING(ucnv_getMaxCharSize)
MISSING(ucnv_getName)
MISSING(ucnv_getStandardName)
MISSING(ucnv_getToUCallBack)
MISSING(ucnv_open)
MISSING(ucnv_reset)
MISSING(ucnv_setFromUCallBack)
MISSING(ucnv_setToUCallBack)
MISSING(ucnv_toUCountPending)
MISSING(ucnv_toUnicode)
