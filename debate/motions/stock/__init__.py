"""Stock issues: what can be asked about any motion, as a deck that can be played before anyone has written a card.

There are six sets, for motions about what should be done, what is right, what happened and why, what is better, a text, and what is true. An issue is a
pair of cards, one for each side: each answers its counterpart directly, and the next two of its set in part. A teacher's own motion stores which issue
a card is, and only the words that the teacher wrote; this package adds the others, in the motion's language.
"""
