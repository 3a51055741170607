"""The view in which the book is read, chosen, printed and written as PDF."""
