"""The words of a weak student's essay that a teacher is shown to look at."""

import pytest

from debate.motions.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It wont help becuase its bad.", ("wont", "becuase", "its")),
        ("Its there own choice, its bad, and your not their mum", ("Its", "there", "your")),
        ("They should of asked more then once.", ("should of", "more then")),
        ("I realy realy agree, its realy usefull", ("realy", "usefull")),
        ("Its roof is full, and there the dog eats its bone: well were it so.", ()),
        ("The council should not, of course, have seen your school so full.", ()),
    ],
)
def test_what_is_commonly_misspelt_is_named_once_and_nothing_else(text, words):
    assert misspelt(text) == words
