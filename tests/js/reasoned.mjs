/** Openings and rebuttals of beginners: those that give a reason, however short, and those that give none. */

export const GIVES = {
  "phone-free-school-day": [
    "At lunch I check my phone because everybody else checks theirs. If all of us put it away nobody misses anything.",
    "It's ours but the corridor is loud because everyone is on their own video at full volume lol.",
    "Phones should be away because people talk more at lunch when nobody is looking down.",
    "Parents need to reach us in an emergency, and the office phone is always busy.",
    "If you take phones away kids just hide them in the toilets and the teachers waste half of the lesson searching.",
    "Somebody always films the ones who trip, and then the whole year has seen it by lunch.",
    "A ban does not teach you anything. You only learn to stop if you are allowed to fail.",
    "My marks went up when I left mine at home for a week, so it must have been the phone.",
    "You say people talk more but the ones with nobody to talk to just sit there with nothing to do.",
    "Hiding it is harder than you think, since a pouch locks and only the gate opens it.",
    "phones are bad cause u cant sleep if it buzzes all night",
    "It costs a lot: 900 lockers, and each one breaks after a year.",
    "The group chat is full of photos from the changing rooms before the first bell rings.",
    "I take the bus home alone in the dark and want to text when I am on it.",
    "A queue at the office is shorter than you think, nobody waits longer than a minute.",
    "eyes hurt less, heads hurt less, my sister tried it for lent",
  ],
  "car-free-city-centres": [
    "Buses are stuck behind parked cars. Without cars they come every five minutes.",
    "old people cant carry their shopping to a stop that is ten minutes away",
    "When our street was closed for a week you could hear birds, and kids played outside.",
    "The shops will lose money because people with a lot to carry drive to the mall instead.",
    "The dentist and the doctor are downtown, so how does granny get there?",
    "Delivery vans can still come in at night, like in Ghent.",
    "Exhaust makes kids cough",
  ],
  "votes-at-sixteen": [
    "We pay tax on our jobs at 16, so we should have a say where it goes.",
    "Most of us vote like our parents, that means parents get two votes.",
    "Lots of adults dont read the news either and nobody takes their vote away.",
    "Climate laws hit us for sixty years, but the people who make them only for twenty.",
    "Teachers could push their own party in class.",
    "Drivers are allowed at seventeen and crash, and still we let them drive.",
    "you start with voting early and then it sticks",
  ],
};

export const GIVES_NONE = {
  "phone-free-school-day": [
    "phones bad. people should talk at lunch idk what else to say honestly",
    "I think phones should be banned at school. It would be much better for everybody.",
    "Phones are good and we need our phones at school, everybody knows that.",
    "banning phones is so unfair and stupid, nobody likes it and it sucks",
    "Students should talk to each other at lunch and not use their phones at all.",
    "Phones at school are a big problem and something should really be done about it.",
    "I dont agree with the ban. Phones are important for students and for parents.",
    "i dont know what to write but i guess phones should be away in the breaks",
    "That is not true at all. Phones should be banned and that is that.",
    "I disagree with you, a ban is wrong and phones should be allowed in breaks.",
    "no you are wrong phones are bad for students and for school",
    "Phones are part of our life now and school should accept that phones exist",
    "Phones are just not good for school and that is what I think about it.",
    "We should keep our phones because we should be allowed to keep them.",
    "this is a really bad argument and it makes no sense to me at all",
    "school is for learning and phones are not for learning",
    "i want my phone and my friends want their phones so no ban please",
  ],
  "car-free-city-centres": [
    "Cars in the city are bad. We should have no cars in the city centre.",
    "I like cars and people should be able to drive wherever they want.",
    "The city should be for people. Cars should not be allowed in it.",
    "Shops are important and cars are important too. I am against this.",
    "Everyone agrees that cars in the centre are terrible and need to go.",
    "Cars are necessary. We need cars. Without cars it does not work.",
    "I still think that the centre would be nicer without any cars in it.",
  ],
  "votes-at-sixteen": [
    "Sixteen year olds should be able to vote. It is only fair and right.",
    "Sixteen is too young to vote and I think it should stay like it is.",
    "young people are important and politicians should listen to young people",
    "They are just not ready to vote, that is my opinion and I stay with it.",
    "Voting at sixteen is a good idea and I support it with all my heart.",
    "No, they should not vote, they should wait until they are older.",
  ],
};

/** Short rebuttals that a coach lets go, and such as one stops: shouts, jokes, bare claims. */
export const ANSWERS = {
  "phone-free-school-day": [
    "Two minutes later it's on TikTok and the whole school has seen it, so breaks only is not fair enough.",
    "So breaks only is fair: you can text your mum at lunch and still learn in class.",
    "You say teachers can just take phones away. Then it's 28 phones in one drawer and one gets stolen.",
    "It wouldn't stop bullying, it would just move to after school when no teacher is looking.",
    "Banning them means the deaf kid loses the app that writes down what the teacher says.",
  ],
  "later-school-start": [
    "The card says 19 minutes more sleep, but those kids also went to bed later on Fridays.",
  ],
  "votes-at-sixteen": [
    "If voters are 16 then parties have to talk about bus fares and exams.",
    "True for grown-ups, but at 16 you still live at home and vote like your dad.",
  ],
  "homework-for-effort": [
    "Homework helps the ones with a desk, not the ones who share a kitchen table with three brothers.",
    "Nobody checks an essay at home, so the robot writes it and you learn nothing.",
  ],
  "car-free-city-centres": [
    "Without cars the baker can't bring his bread in at four in the morning.",
    "The city in your card has trams every five minutes, ours has one bus an hour.",
  ],
};

export const BRIEF = {
  "later-school-start": ["You can't fall asleep on command.", "Add one more bus."],
  "phone-free-school-day": ["A watch buzzes just as much.", "A dictionary has no camera."],
  "votes-at-sixteen": ["Plenty of adults know less.", "Marches get ignored."],
  "homework-for-effort": ["A coach shouts in training, too.", "Skill is often a rich uncle."],
};

export const SHOUTS = {
  "phone-free-school-day": [
    "Phones should be banned, end of.",
    "That's just wrong lol",
    "No they don't",
    "I agree with the card",
    "It is a good idea and everyone should do it",
    "We should keep it like it is now",
  ],
  "car-free-city-centres": ["BAN CARS NOW BAN CARS NOW"],
  "votes-at-sixteen": ["Voting at 16? no way haha"],
};

/** Such as no rule tells from a short answer. */
export const MISSED = {
  "phone-free-school-day": [
    "This is the dumbest argument I ever read!!!",
    "my cousin got filmed on the BUS lol",
    "skill issue, go to bed",
    "pineapple on pizza should be illegal",
  ],
  "homework-for-effort": ["Homework is boring and nobody likes it"],
};

/** Rebuttals that cite a card: with it even few words are an answer. */
export const BESIDE_A_CARD = {
  "phone-free-school-day": [
    "That's true in lessons but in lessons they are away under both plans. This says nothing about breaks.",
    "True in class, but breaks aren't class.",
    "Your card is about lessons, we are talking about breaks.",
    "That's one school in your card, not all schools.",
  ],
  "later-school-start": ["Later start means later end, same hours, no more sleep."],
  "car-free-city-centres": ["But buses and cars need a road too."],
};
