// Replaced by the first helper of the tests.
