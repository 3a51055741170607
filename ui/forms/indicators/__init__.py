"""The form of 평가방법: a grid of indicators with last year beside them."""
