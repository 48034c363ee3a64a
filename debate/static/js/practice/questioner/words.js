/** How a questioner asks about each stock issue: at first, and more exactly if there was no answer, so that nothing in it builds on one. */

import { _ } from "#app/core/i18n.js";

/** @import { Side } from "#app/protocol.d.ts" */

/** @typedef {{ ask: string, more: string }} IssueWords */

/** @returns {{ [stock: string]: IssueWords | { [side in Side]: IssueWords } }} */
const words = () => ({
  motion: {
    ask: _("What has this to do with the motion? Which sentence says so?"),
    more: _("Say it in one sentence: what does it mean for the motion?"),
  },
  side: {
    ask: _("Which side does this speak for?"),
    more: _("Say it in one sentence: which side are you on, and why?"),
  },
  speaks: {
    ask: _("How does that speak for your side?"),
    more: _("Say it in one sentence: what does it mean for the motion?"),
  },
  reason: {
    ask: _("Why is that so, or why does it matter? Give one reason."),
    more: _("Say the sentence again, and go on with “because …”."),
  },
  whom: {
    ask: _("Who notices that most, and what changes for them?"),
    more: _("Name one of them, and one thing that changes in their week."),
  },
  doubt: {
    ask: _("Who would doubt that, and what would you say to them?"),
    more: _("Name one who would doubt it, and say one sentence to them."),
  },
  // The critical questions of schemes of argument, at words that have the sure mark of one.
  otherwise: {
    ask: _("How do you know that it would have gone that way, and not another?"),
    more: _("Name one other way in which it could have gone."),
  },
  supposed: {
    ask: _("How do you know that it would be so, and not otherwise?"),
    more: _("Name one other way in which it could go."),
  },
  elsewhere: {
    ask: _("What is different there, and would it be the same here?"),
    more: _("Name one difference, and say whether it matters."),
  },
  expert: {
    ask: _("Who exactly says so, and how do they know?"),
    more: _("Name one of them, or say what they looked at."),
  },
  leads: {
    ask: _("What has to happen in between, and what could stop it?"),
    more: _("Name the first step, and one thing that could stop it."),
  },
  alike: {
    ask: _("In what are the two alike, so that they can be compared?"),
    more: _("Name one likeness that matters here, and one difference."),
  },
  brought: {
    ask: _("What else could be the cause of that, and why is it this?"),
    more: _("Name one other cause, and say why yours weighs more."),
  },
  everyone: {
    ask: _("Is there an exception, and why doesn’t it change your point?"),
    more: _("Name one exception, or say why there can’t be one."),
  },
  many: {
    ask: _("Many can be wrong. What else shows that it is right?"),
    more: _("Give one reason that would hold if nobody else thought so."),
  },
  own: {
    ask: _("Is it like that for many others, and how do you know?"),
    more: _("Name others for whom it is the same, or for whom it isn’t."),
  },
  today: {
    for: {
      ask: _("What goes wrong today because of that, and for whom?"),
      more: _("Tell one case in which it goes wrong: who, where, when?"),
    },
    against: {
      ask: _("What works well today that would be gone then?"),
      more: _("Name one thing that people would miss in the first week."),
    },
  },
  reach: {
    ask: _("Of how many people is that true: a few, half, nearly all?"),
    more: _("Put a number on it: of ten people you know, how many?"),
  },
  lasting: {
    for: {
      ask: _("Why wouldn’t that get better by itself?"),
      more: _("Who or what keeps it as it is?"),
    },
    against: {
      ask: _("Would that stay the same whatever is decided, and why?"),
      more: _("Name one thing that keeps it as it is."),
    },
  },
  working: {
    for: {
      ask: _("How would that come about: who does what first, and what follows?"),
      more: _("What is the very first step, and who takes it?"),
    },
    against: {
      ask: _("Where would their plan go wrong, and who wouldn’t go along?"),
      more: _("Name one who wouldn’t go along. What would they do instead?"),
    },
  },
  worth: {
    for: {
      ask: _("What does that cost, in money, time or trouble, and why is it worth it?"),
      more: _("What is the largest cost, and who pays it?"),
    },
    against: {
      ask: _("What would the other side’s way cost, and who would pay?"),
      more: _("Take a guess: how much, and out of whose pocket?"),
    },
  },
  burden: {
    for: {
      ask: _("Who loses something by that, and what do you say to them?"),
      more: _("Name one of them. What changes for them, and is that fair?"),
    },
    against: {
      ask: _("If the others get their way, who has to give something up, and what is it?"),
      more: _("Name one of them, and one thing that changes in their week."),
    },
  },
  half: {
    for: {
      ask: _("Which smaller step is there, and why isn’t it enough?"),
      more: _("Say we try it for a month, or in one place. What would be missing?"),
    },
    against: {
      ask: _("Which smaller step would you take instead?"),
      more: _("Name one smaller step. What would it leave as it is?"),
    },
  },
  freedom: {
    for: {
      ask: _("What could somebody do then that they can’t do now?"),
      more: _("Name one thing, and somebody who would do it."),
    },
    against: {
      ask: _("What could somebody no longer decide for themselves?"),
      more: _("Name one thing that they decide today, and who would decide it then."),
    },
  },
  principle: {
    ask: _("Which rule is behind that, and would you keep to it if it went against you?"),
    more: _("Say the rule in one sentence that begins with “Everybody”."),
  },
  known: {
    ask: _("How do you know that: where could I read it, see it or count it?"),
    more: _("Tell one case, with a place and a time."),
  },
  measure: {
    ask: _("By what measure, and why should that count most?"),
    more: _("Finish the sentence: what counts most is …, because …"),
  },
  day: {
    ask: _("What does that look like on an ordinary day: who, where, what happens?"),
    more: _("Take last Tuesday. Where would you have seen it?"),
  },
  years: {
    ask: _("For how long will that be so, and why?"),
    more: _("Say until when, and what would end it."),
  },
  best: {
    for: {
      ask: _("Take the best example of the other one. Why is yours still better?"),
      more: _("Name the two examples that you compare."),
    },
    against: {
      ask: _("Take the worst example of each. Which is worse, and how often is it like that?"),
      more: _("Name the two examples that you compare."),
    },
  },
  missed: {
    ask: _("What would you miss without it that nothing else gives you?"),
    more: _("What have you tried in its place, and what was missing?"),
  },
  meaning: {
    ask: _("Which word of the motion does that hang on, and what do you mean by it?"),
    more: _("Give one example that fits your meaning, and one that doesn’t."),
  },
  example: {
    ask: _("Which example shows that you are right there: who, where, when?"),
    more: _("Name one example, even a small one. Who was there?"),
  },
  without: {
    for: {
      ask: _("What would be different without that?"),
      more: _("Imagine it away. What happens instead?"),
    },
    against: {
      ask: _("What would be the same without that, and why?"),
      more: _("What else could bring it about?"),
    },
  },
  explains: {
    for: {
      ask: _("What does that help us to understand?"),
      more: _("Name one thing that it explains, even a small one."),
    },
    against: {
      ask: _("What does the motion leave out that matters as much?"),
      more: _("Name one thing that it leaves out, even a small one."),
    },
  },
  how: {
    for: {
      ask: _("How does one thing lead to the other, from the beginning to the end?"),
      more: _("What has to happen in between? Name a case in which it did."),
    },
    against: {
      ask: _("If the motion were right, what would we find instead of that?"),
      more: _("Name one case that doesn’t fit the motion: who, where, when?"),
    },
  },
  sign: {
    for: {
      ask: _("How could I tell that, if I didn’t believe you?"),
      more: _("What could you count or watch for a day?"),
    },
    against: {
      ask: _("What else would explain what people see, and how would you tell the two apart?"),
      more: _("Name one other reason, even an unlikely one."),
    },
  },
  voices: {
    ask: _("Who else says so, and what did they look at?"),
    more: _("Name one person or one book, if you can."),
  },
  cause: {
    for: {
      ask: _("Which cause or reason weighs most, and why that one?"),
      more: _("Name two causes or reasons. Which of them could be missing?"),
    },
    against: {
      ask: _("Which other cause or reason weighs more, then?"),
      more: _("Name one, even a small one."),
    },
  },
  written: {
    ask: _("Who wrote about that, when, and what did they want?"),
    more: _("Think of letters, laws and newspapers: which could have told of it?"),
  },
});

// The same of a play or a novel, which tells what somebody does.
const readings = () => ({
  known: {
    ask: _("Is that said, or do you conclude it, and from what?"),
    more: _("Which words or which deed makes you think so?"),
  },
  example: {
    ask: _("Which line or scene shows that?"),
    more: _("Give a few of its words, or say what happens there."),
  },
  doubt: {
    ask: _("Who would read that differently, and what would you say to them?"),
    more: _("Name another way to read it, and say one sentence against it."),
  },
});

// The same of a case as a whole, where no "that" has anything to point to.
/** @returns {{ [stock: string]: string | { [side in Side]?: string } }} */
const wholes = () => ({
  speaks: _("How does your opening speak for your side?"),
  reason: _("Why is your claim true, or why does it matter? Give one reason."),
  whom: _("Who notices most, and what changes for them?"),
  doubt: _("Who would doubt your claim, and what would you say to them?"),
  today: { for: _("What goes wrong today, and for whom?") },
  lasting: {
    for: _("Why wouldn’t things get better by themselves?"),
    against: _("What would stay the same whatever is decided, and why?"),
  },
  principle: _("Which rule is behind your case, and would you keep to it if it went against you?"),
  known: _("How do you know what you claim: where could I read it, see it or count it?"),
  day: _("What does your case look like on an ordinary day: who, where, what happens?"),
  meaning: _("Which word of the motion does your case hang on, and what do you mean by it?"),
  example: _("Give one example of what you claim: who, where, when?"),
  without: {
    for: _("What would look different if your claim were wrong?"),
    against: _("What would look the same if the motion were wrong, and why?"),
  },
  explains: { for: _("What does your claim help us to understand?") },
  how: { against: _("What would we find if the motion were right?") },
  sign: { for: _("How could I tell that you are right, if I didn’t believe you?") },
  written: _("Who wrote about what you claim, when, and what did they want?"),
});

/** How an issue is asked about. `whole`: of a case, at no words of it; `reads`: of a text that is read. @param {string} stock @param {Side} side @param {boolean} [whole] @param {boolean} [reads] @returns {IssueWords} */
export function issueWords(stock, side, whole = false, reads = false) {
  const read = /** @type {{ [stock: string]: IssueWords }} */ (readings())[stock];
  if (reads && read && !whole) return read;
  const found = words()[stock];
  const said = "ask" in found ? found : found[side];
  const of = whole ? wholes()[stock] : undefined;
  return { ...said, ask: (typeof of === "string" ? of : of?.[side]) ?? said.ask };
}
