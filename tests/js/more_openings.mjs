/** Openings on six more motions of history and civics, and fifteen texts that have nothing to do with any of them. */

/** @type {[string, string, "for" | "against", string][]} title, set, side, opening */
export const ON = [
  [
    "The Treaty of Versailles was the main cause of the Second World War",
    "past",
    [
      [
        "for",
        "Germany had to give up land and pay huge sums, and every schoolchild learned to hate it.",
      ],
      ["for", "Hitler's first speeches were all about the treaty."],
      ["for", "People felt humiliated. Whoever promised revenge got their vote."],
      [
        "against",
        "In the elections of 1928 the Nazis got 2.6 per cent. Things were going well then.",
      ],
      [
        "against",
        "The Great Depression put six million people out of work, and only after that did they want a strong man.",
      ],
      ["against", "Hungary lost two thirds of its land and started no war."],
      ["against", "Britain and France could have stopped him at the Rhine and they just watched."],
    ],
  ],
  [
    "A republic is better than a constitutional monarchy",
    "better",
    [
      ["for", "Nobody should be born into the highest office of a country."],
      ["for", "You can vote a president out if he is bad. You can't do that with a king."],
      ["for", "The royal family costs taxpayers millions every year."],
      [
        "against",
        "Norway, Denmark and the Netherlands have queens and kings and are among the freest countries.",
      ],
      ["against", "Someone who stands above the parties can unite a nation after a crisis."],
      ["against", "Tourists come from all over the world for the palaces and weddings."],
      ["for", "In France people cut off heads to be free of this."],
    ],
  ],
  [
    "Our town should rename streets that honour colonial officers",
    "should",
    [
      ["for", "The soldiers kept lists of the villages that they burned."],
      ["for", "A sign at the corner says who we are proud of. I am not proud of a murderer."],
      ["for", "No child will ever ask what the general did in 1904 if nobody tells them."],
      ["against", "A plaque under the sign costs 200 euros and explains more."],
      ["against", "Everybody who lives there would need a new passport and new letterheads."],
      ["against", "If you take the name away, you also take away the reason to talk about it."],
      ["for", "My grandmother is from Namibia and walks past it every morning."],
    ],
  ],
  [
    "The atomic bombing of Hiroshima was justified",
    "right",
    [
      ["for", "An invasion of the islands would have cost even more lives on both sides."],
      ["for", "The emperor gave up six days after Nagasaki."],
      ["against", "Seventy thousand civilians burned in one morning, most of them women and kids."],
      ["against", "Truman could have shown the bomb on an empty island first."],
      ["against", "The Soviets were about to attack anyway, and that would have been enough."],
      ["against", "You never kill babies to scare a government."],
      ["for", "They started it at Pearl Harbor."],
    ],
  ],
  [
    "Social media does more harm than good to democracy",
    "fact",
    [
      ["for", "Lies travel faster than the truth because anger gets more clicks."],
      ["for", "In Myanmar hate posts led to massacres."],
      ["for", "Most people in my year only see what the algorithm wants them to see."],
      ["against", "The Arab Spring would not have happened without Facebook."],
      ["against", "A mayor can answer a citizen in five minutes now."],
      ["against", "Newspapers lied too, and only rich men owned them."],
    ],
  ],
  [
    "Prisoners should be allowed to vote",
    "should",
    [
      ["for", "They pay taxes too when they work inside, and laws hit them more than anyone."],
      ["for", "Whoever learns to take part comes out a better neighbour."],
      ["against", "Somebody who broke the rules of all can't help to make them."],
      ["against", "The victims of a crime should not have to see that."],
      ["for", "Germany and Norway do it, and nothing bad has happened."],
      ["against", "A term ends. Then they get it back anyway."],
    ],
  ],
].flatMap(([title, kind, all]) => all.map(([side, text]) => [title, kind, side, text]));

export const OFF = [
  "Football is the best sport in the world, and everybody should watch it.",
  "I like pizza with cheese.",
  "My dog sleeps on my bed every night.",
  "Yesterday we went swimming and then ate ice cream.",
  "My favourite band is coming to London in June, and tickets cost 80 pounds.",
  "Homework is boring and I always do it on the bus.",
  "Minecraft has better mods than Roblox.",
  "In summer it was so hot that we slept in the garden.",
  "bla bla bla this is my text and here it ends",
  "Cats are cuter than dogs because they purr.",
  "My sister got a new phone for her birthday last week.",
  "If you mix blue and yellow, you get green.",
  "The canteen has noodles on Fridays.",
  "I don't know what to write here, so I write this.",
  "Ronaldo scored two goals against Spain on Saturday.",
];
