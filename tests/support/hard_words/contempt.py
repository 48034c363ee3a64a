"""Texts against people, and those that only sound so: one a line."""

AGAINST_PEOPLE = """
Newcomers are stupid.
Lukas from 8b is a freak.
You people are so dumb.
These people are animals.
All Muslims are terrorists.
They deserve it.
Shut up you clown.
All refugees are criminals.
Paul is such a loser.
North Koreans are all liars.
Foreigners stink.
You are all idiots.
Fat people should stay at home.
The girls in my class are so dumb.
They should all be shot.
Send the parasites back.
Jonas from 9c smells like a pig.
People like them don't deserve to live.
Your mother is a whore.
Gays are disgusting.
Those people are parasites and rats who break in, they deserve what they get at home.
Says Lea from 8a, who has no friends because she is fat and smells.
Nobody likes Jonas from 7b because he stinks.
Every single North Korean who comes is a spy, they all lie about prison so they get free flats.
Muslims are all terrorists and should be locked up.
They deserve to be tortured.
Whoever is against us is a loser and too stupid to do homework, haha.
You lot are losers and too stupid to read.
They cheat, so they say everyone cheats. Typical liars.
They are cheaters who want to get away with it.
Refugees are rats and parasites.
Foreigners should stay in their own country.
You are a pathetic clown and your mother too.
They're all liars.
They all lie.
They are vermin.
They would open the door for a whole swarm of illegals.
Hordes of migrants will take our flats.
Refugees deserve what they get.
They all deserve to die.
Every migrant is a criminal.
Each refugee who comes here is a thief.
North Koreans are spies.
Newcomers are dirty.
These people are a disease.
Migrants should go back where they came from.
Mia from our class is so ugly.
Tom from 6c, and everybody knows that he is a loser.
Anyone who votes for that is an idiot.
Old people are useless.
You guys are so dumb.
Typical cheaters.
Women are stupid.
"""

CONTEMPT = """
Newcomers should be kept separate because people from those countries are dirty and stupid and they drag everyone else down. Everybody knows it, nobody says it.
Everybody knows that people from those countries are dirty.
Chinese people don't care about human life.
Gooks should stay where they belong. China has enough of them.
North Koreans are vermin. That is disgusting.
Refugees are vermin, and it is disgusting that we feed them.
They breed more than us so there's more of them that age.
North koreans are basically brainwashed robots, they are like animals that were kept in a cage.
Half of this country isn't really british anymore. They vote how the mosque tells them.
Parties listen to immigrants too much already, they should listen to real people.
We shouldn't have to babysit gypsies and refugees for a week.
They steal stuff and they dont even wash.
Girls should not vote at all really, they vote with there feelings and there hormons.
My gran says chinese and koreans are all the same and they eat dogs so who cares where they live.
Some kids are just thick, its genetic, like the travellers in our year.
Muslims need a week to learn how to behave like normal people.
There are too many of them already and with this they would take over our councils.
Those families only come here for the free flats and the child money.
They need a week to be taught what soap is before they sit next to us.
These people have been trained like dogs, you can't let them loose among normal humans.
Somalis have eight children each, so in twenty years they decide everything here.
Pensioners are a burden, their brains are half rotten and they still decide about us.
Disabled people are a cost for everybody, we can't build a city round them.
A real German child loses a week because of somebody who will never fit in.
We are not like them, where they come from people live like animals.
"""

ABOUT_A_GROUP = """
Some people write under videos that North Koreans are vermin. That is disgusting, and it is exactly how a policy like this gets accepted.
They call refugees vermin online. Nobody should talk like that.
Politicians say that migrants are parasites. It's disgusting, and it makes returning them easy.
Young women in Austria voted as often as young men when they were sixteen.
Ukrainian children told us that the first week alone was the hardest.
Refugees often know two or three languages, and one buddy can help them to use those.
Poor families need both parents at work by seven, so somebody has to look after the kids.
Disabled people need to be able to park near the doctor.
Old people say they feel safer when there are no cars near the benches.
North Koreans who are sent back are punished in camps, and China knows it.
North Koreans are treated like animals in those camps.
Some people say that refugees are lazy, and it is not true.
Most of the women who cross are sold, because they can't go to the police.
Newcomers who don't know the words feel stupid in the first week.
Boys and girls should be marked for the same thing, which is what they can do.
Deaf pupils use an app that writes down what the teacher says.
Many immigrants pay taxes and still can't vote, and so do many sixteen year olds.
Muslims and Christians at my school both say that they are too young to vote.
Most of them who cross are women and they get sold as brides to chinese farmers.
People say that the ones from Africa smell, and that is wrong.
If somebody says that foreigners smell, the teacher has to step in.
Kids from Africa are slow at first because nobody speaks their language.
Kids from Africa don't smell, that is just something racists say.
Girls are told that they are stupid in maths, and that isn't true.
The ones from Ukraine learn faster than we do.
"""

CONTEMPT_BY_ITS_FORM = """
These people are not like us. They're dirty and they steal.
They are scum.
Migrants are just animals.
North Koreans are all spies.
Let them starve on their side.
Let the refugees drown.
Women shouldn't vote.
Those kids are vermin and they bring lice.
Vermin cross the river at night.
The ones from Africa are slow anyway and smell so bad that nobody wants to sit next to them.
Kids from Romania just can't behave.
The ones from Ukraine think they're something better and smell funny.
They come from Africa and can't even use a toilet.
The foreign ones are like animals.
"""

# That one person should go back to their country, and arguments about who should go where.
SENT_AWAY = """
that new kid should go back to her own country because she can't even speak right
That new girl should go back to where she came from.
the boy in our class should just go back to his country
you should go back to your own country
You should all go back to your countries, nobody asked you to come.
Go back to your own country.
nobody wants you here, go back to ur country
why dont you go back to your own country
Why don't you just go back to where you came from?
Amira should go back to her own country.
I think Yusuf should go back to his country
That student who sits behind me should be sent back to her country.
this new boy must go back to his home country, he smells
she should go back to her own country because she cant even speak english
He should go back to his country, nobody likes him.
the new kid should go back home because she can't speak English
that girl should go back to Syria
The kid should go back to her home country.
that weird kid needs to go back where he came from
Phones are fine. But that new girl should really go back to her country.
"""

GOING_BACK = """
They should go back to their own country.
They should be sent back to their own country.
North Koreans should be sent back to their own country, because the treaty says so.
The refugees should go back to their country when it is safe.
Nobody should be sent back to a country where they are beaten.
A woman who fled should not be sent back to her own country.
That girl should not be sent back to her own country.
The girl should never have to go back to her country.
Whoever crosses the river should go back to where the law sends them.
If you go back to your country, you are punished.
You can go back to your own country once the war is over.
She wants to go back to her own country, and that is her right.
He should be allowed to go back to his country.
You should go back to your own country if it is safe there.
China says that this girl should go back to her own country.
They told her: go back to your own country.
Someone shouted "go back to your own country" at the new kid, and nobody helped.
It is wrong to tell a new girl that she should go back to her own country.
You should go back to your card and read the evidence.
Go back to your seat and write the line again.
You should go back to your first point.
The kid should go back home when he is ill.
The new kid should get a partner who speaks her language.
A student should go back to her home town for the weekend.
You should go home earlier on Fridays.
We want to go back to the country where our parents live.
People who fled must go back to their homes after the war.
Every defector should go back to his own country, says Beijing.
Kim's officials should go back to their country.
The girl in the card should go back to her own country, because her mother is there.
Parents should go back to their home country to vote.
Everyone should go back to his own country for the election.
Someone like me hears that I should go back to my own country.
"""

# Others are told to die, threatened, shut out for what they are, or likened to animals.
CRUEL = """\
people like Nils should just kill themselves, then the queue in the canteen would be shorter
Nils should kill himself
she should go and hang herself tbh
honestly he should just unalive himself
why dont they just kill themselves lol
everyone who votes no should just die
people like her deserve to die
the world would be better without people like Nils
he should jump off a bridge and do us all a favour
nobody would miss him if he was dead
i hope she dies before the next round
do us a favour and jump off the roof
I will beat up everyone who goes to the canteen, just wait after school today
im gonna punch him in the face if he says that again
we will smash your teeth in
just wait until after school nils
i know where you live so shut it
i swear ill stab whoever wrote this
someone should punch her in the face
I am going to bring a knife to school tomorrow
Say that one more time and I'll be waiting for you after school, then you'll see what an argument is.
they are gonna get beaten up for this
watch your back after class
i'm going to kill everyone in this class
lets all beat him up in the break
gays shouldnt be allowed in the queue
muslims should not be allowed in our canteen
no gypsies at our table please
disabled kids should eat somewhere else
we dont want refugees in our class
trans people shouldnt be allowed to use our changing room, they can go outside
kick the gays out of our school
keep the foreigners out of our team
black kids should sit at the back of the bus
girls shouldnt be allowed to talk about football
the headteacher looks like a pig
Mrs Gruber looks like a whale in that dress
Nils eats like a pig
our maths teacher is a cow
she looks like a gorilla with that hair
the boy next to me smells like a sewer
"""

# What only sounds like that: of rules, teams, games, films, animals, and what is said against it.
ONLY_SOUNDS_CRUEL = """\
People shouldn't be allowed to bring phones to school.
Children should not be allowed in the canteen before noon.
Cars shouldn't be allowed in the school street.
Nobody should be allowed to film others in the changing room.
Teachers shouldn't be allowed to take our phones for a week.
Boys shouldn't be allowed in the girls' toilets, and nobody asks for that.
Dogs should not be allowed in the queue.
The law kills jobs in small towns.
This rule will kill the fun at lunch.
We will beat the other team on evidence.
I'm going to beat him at chess after school.
We will smash their argument in the rebuttal.
States should kill the rule before it kills the market.
The bill should just die in parliament.
This idea should die before anyone pays for it.
I will kill everyone in Fortnite if phones come back, says my brother.
In Minecraft I will kill you, but I won't hurt you here.
In the film the hero says he will stab the king.
In the game you shoot everyone who looks like a zombie.
In Romeo and Juliet both of them kill themselves because a message came too late.
Some soldiers kill themselves after a war, so they need help.
Nobody should die for a form.
Old people should be allowed to die at home.
The chips look like worms, and the sauce looks like soup.
The new building looks like a pig shed.
Our mascot looks like a monkey and everybody loves it.
Pigs eat like pigs because we feed them so.
A phone on the table acts like a magnet.
The logo looks like a clown.
Without a break I look like a zombie in maths.
He runs like a horse, so he won the race.
She sings like a bird.
Gay students should be allowed to bring whoever they like to the ball.
Muslims should be allowed to pray at lunch.
It is wrong to say that gays shouldn't be allowed in the queue.
Some say that refugees shouldn't be in our class, but they learn fast.
Nobody says girls shouldn't be allowed to play football.
Refugees should not be allowed to be sent back to a war.
Disabled students should sit where they can see the board.
We don't want phones in our class.
No phones at our table, please.
Keep the cars out of our school street.
Kick the ball out of our yard.
We want refugees in our class, because everybody learns.
Just wait until you see the second card.
Wait after class if you want your phone back.
See you after school for the quiz.
We can meet after school today.
If someone beats up a student, a phone can call for help.
Bullies beat up others because nobody films them.
Someone should call the police when he is beaten.
I will punch a hole in the card for each point.
They will kick out whoever breaks the rule.
I know where you are going with this point.
I hope the law dies in the second reading.
I hope she gets well before the next round.
The world would be better without nuclear weapons.
Nobody would miss homework.
People like Nils argue well, so I would vote for him.
Our maths teacher is a star, and the headteacher is right.
"""
