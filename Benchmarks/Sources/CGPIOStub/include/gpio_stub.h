/// A library to preload: see gpio_stub.c. It has no functions of its own.
