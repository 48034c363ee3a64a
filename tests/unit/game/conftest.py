from hypothesis import settings

# The same examples on every machine, however busy it is: a test that fails now and then proves nothing.
settings.register_profile("debate", derandomize=True)
settings.load_profile("debate")
