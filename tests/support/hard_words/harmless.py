"""Texts that only sound hard: one a line."""

HARMLESS = """
A policy can work for the state and hurt people every day. That nobody asked us isn't a reason for anything.
I wish I wouldn't wake up so early on Sundays.
If the head just bans phones, we'll hide them in our sleeves and bring dummy phones for the box.
It would be easier if I was in the other group.
I don't feel safe with my bike on that road.
I haven't eaten breakfast since the bus leaves at six.
My gran wrote letters. She managed.
My mum survived without one.
When the mother is deported the kid, who is Chinese, wakes up without a mum.
I wanted to die of shame when my phone rang.
I cut my legs shaving.
I cut my hair in the summer.
Our teacher says we mustn't tell anyone our password.
My coach told me not to tell anybody about the surprise.
My grandma asks me for pictures of the dog.
I know how I would do it if I were mayor.
If I didn't wake up at six I would miss the bus.
When I visit my gran she gets her stick and walks to the shop with me.
I cut myself a slice at lunch and hurt nobody.
I cut myself while cooking, and the school nurse was at lunch.
I hurt myself at football.
I cut myself on the tin.
I cut myself some cake.
I hurt myself while I was climbing.
I cut myself an apple in the break.
I cut myself out of the picture.
My dad pushed the car to the station.
Nobody needs a car in the centre.
I have a plan for the bus lines.
My mother slaps butter on the bread.
I hate Mondays and I want the week to be over.
The roof of the school leaks.
My brother kissed the trophy.
I don't feel like going to school by bike in the rain.
We lost the match against my brother's team.
I don't want to get up at six.
They want to die in their own country and not in a camp.
I'm scared of my exam.
My mother has a cold.
If I was gone from the chat I'd miss the plans.
Cutting the bus would hurt us at home.
My father beats the drum in the parade.
My dad touches every phone in the shop.
The plan dies without money.
Nobody would notice a small fee.
The king was killed by his brother.
Our team was beaten by the other school.
My bike hit a car and I fell.
My brother and I fight over the bathroom.
My dad is strict about phones at dinner.
I want to sleep until nine and not wake up at six.
The death of the city centre began with the mall.
My mother cuts the bread while I pack my bag.
I was hit by a ball in the break.
My grandmother lives alone and walks with a stick.
They punish people who cross the river.
My dad said he would kill me if I came late again.
I could kill for a coffee in the morning.
My friend moved away and I miss her.
A friend of mine failed maths twice.
My uncle votes for the one with the nicest tie.
We would all be better off without cars.
My sister has asthma and needs her inhaler.
Dogs are animals too, and pigs are clever.
In North Korea suicide is seen as treason, and the family is punished for it.
I read that people who attempt suicide over there are called traitors.
A suicide rate is not an argument about parking.
The guards would kill them, and that is why they hide.
Many of them died on the river, and nobody counted them.
My great-grandfather died in the war so that people could vote.
My grandmother died in March and the phone was the only way I could write to my cousin about it.
Caesar was stabbed by his friends, and Rome did not get its republic back.
Being called fat in the corridor hurts the same with or without a camera, so a ban doesn't touch it.
I'd die for pizza, and our canteen has none.
I'd kill for a quiet break, and music gives me one.
We kill time in the corridor anyway.
I killed myself laughing.
I nearly died of boredom.
My phone died before lunch.
My brother beats me at chess, and my mother hurts nobody.
My sister beat me in the race by two seconds.
My dad hit me with a snowball and I laughed.
My brother always beats me to the bathroom.
The ball hit me in the face during sport.
Sales hit a record, and that hits the small shops.
The crisis hit us hard, but the town came back.
My mum beats eggs while I look for my bus card.
My mother beats the traffic by leaving at six.
I don't want to live in a city full of cars.
I don’t want to live next to a motorway.
I want to live where I can cycle.
I want to be here at eight, and my bus wants it later.
We don’t want to be here at eight in the morning.
I see no reason to get up at six when nobody learns before nine.
There is no point in getting up at six for a lesson that nobody hears.
Why should I still get up at six if the first lesson is free?
There is no point in going on strike for one day.
If I was gone for a week, the teacher would send the tasks by mail.
If I was dead tired I could not drive either.
If I wasn't there when the bus came, it would leave without me.
If I disappeared into the library, nobody could film me.
Nobody would miss a parking space.
Nobody cares if I use my phone.
I wish I was older.
I wish I had a vote.
I can't take the noise in the hall any more.
We can't go on like this with the climate.
I want it to be over by noon.
I want the lesson to end earlier.
I cut myself a slice of bread before school.
I cut myself off from the chat for a week.
I hurt myself playing football.
I hurt my knee in the break.
The cook cuts the bread, and I cut my hours.
I have not eaten meat for three weeks.
I haven't eaten lunch there, because the queue is too long.
I did not eat at the canteen.
The shops could not survive, and that would end it.
He jumped off the bus and missed the tram.
My uncle’s story touched me.
What touches me most is the letter of the boy.
My coach told me to put the phone away.
My parents hit on the idea of a bus card.
My aunt brings a knife and cuts the cake for everyone.
The chef takes a knife, and we wash up.
He wants to kill the mood.
I am afraid to go home alone at night when no bus goes.
They were scared to go home because the guards take people back.
I take pills for my allergy.
The film made me sick.
Teenagers are not lazy, they are tired, because the clock in their body runs late.
I want to disappear into my book at lunch.
Somebody has to pay for it in the end, and suicide squads in films are no proof.
"""

NEAR_THE_WRITER_AND_HARMLESS = """
Our cakes were sold at the fair.
My friend was sold a broken phone.
Our striker hit the post twice, and the goalkeeper cried.
Racism in our laws must end before we speak of anything else.
Some laws are racist, and a vote at sixteen changes them.
Racism is taught, and school can teach the opposite.
A rule against racist words is a good rule.
Black people wait longer at the border, says a study.
Muslims fast in spring, and a late lesson would help them.
The law treats foreigners worse than us.
A refugee who is called a liar has no court to go to.
Teachers call on me when I look away.
My teacher called me at home about the trip.
They call me by my first name.
The teacher told me to go back to my seat.
My friends call me Momo.
I am Turkish and my friends and I cook together.
I am foreign to this idea.
We are black on paper and red on the screen.
They told us to go home because of the heat.
The bus driver laughs a lot.
My name is on the list.
Brown bread is cheaper in the canteen.
We cut costs where nobody is hurt.
Cutting costs is no reason to close a library.
The drinks in the canteen are too sweet.
My dad drinks coffee in the car.
My mum drinks tea every morning before work.
My brother drinks too much cola.
My mother drinks a glass of water and reads.
My grandma drinks milk.
My dad drives us to training.
My father sells drinks at the match.
Alcohol is allowed at sixteen, and so should a vote be.
Drugs are sold in the park by the station.
My parents pay for drinks at lunch.
Phones are like a drug for some.
The market was full and the shops were in a rage.
Refugees should stay until somebody has read their papers.
North Koreans who flee are refugees under the law.
Those who fled are sent back and punished.
A state must not send refugees back to a place where they are tortured.
Refugees cross the river at night and hide from the police.
People who escaped from North Korea tell the same story.
If I were a refugee I would want a hearing.
Imagine we were refugees and nobody let us in.
If we are refugees one day, we will ask for asylum too.
We are for refugees who have no papers.
China says that they are migrants and no refugees.
We should take in refugees and not send them back.
Many families were deported, and nobody counted them.
A person who was kidnapped and sold has a right to protection.
We left our house at six and the bus was late.
We lost our home match on Sunday.
We fled into the shade.
I am Polish and my friends call me Kuba.
I fled from the noise into the library.
I ran from the bus to school.
My family had to leave at six.
Disabled drivers need a space near the shop.
A ban without exceptions forgets people in wheelchairs.
Blind students use a phone to read.
A rule that is deaf to parents will fail.
I am blind to colours of ties.
We have one hand up and one question.
Somebody could film others in the changing room.
Films of people in a changing room are a crime already.
I was filmed on stage at the concert.
We filmed our experiment with a phone.
A picture of me at the match is on the wall.
My brother's bag disappeared in the hall.
My phone disappeared last week.
My friend disappeared into the library.
My sister is missing the bus each day.
Our teacher was missing his keys.
Small shops have vanished from the centre.
My brother goes to bed at ten and still can't get up.
Adults treat us like idiots.
Take nine hundred phones because of three idiots who film?
Some idiots can't behave, and the rest of us pay.
"""

ONLY_A_STORY = """
My brother waits at the bus stop and freezes.
My phone died in the second lesson.
My mother works in the hospital and her shift begins at six.
My friend laughed until she cried.
My parents come from Bosnia and did not know one word of German.
A child on a bike can't see over the cars, and a driver can't see the child.
Every year many children are killed on our roads.
My dad says the centre is dead after six.
My grandmother is eighty and can't walk far.
My sister is scared to death of spiders.
The family next door has three cars.
Those who are sent back may be punished, and some were executed.
My uncle lost his job and my aunt lost her way.
I lost my brother's bus card.
"""

ABOUT_THE_MATTER = """
They don’t deserve to be tortured, and nobody does.
Nobody deserves to be sent back to a camp.
They deserve a hearing.
They deserve to be heard, and they deserve what we have: a bed and a school.
Refugees should stay until somebody has read their papers.
Newcomers should stay in their own group for four weeks.
They all lie in bed until noon on Sundays.
They smell the exhaust every morning, and we smell it too.
They always steal the show, said the coach of the other team.
They are tired, they are late and they are right.
They say that refugees are criminals, and that is not so.
They think sixteen-year-olds are too young.
It’s a stupid idea to think that silence at lunch makes friends.
Everyone who is under eighteen is left out.
Whoever is at work at six is asleep at nine.
Anyone who copies is a help to nobody.
Every newcomer is a guest on the first day and a classmate on the second.
Every teenager is a driver in two years.
A rat ran through the canteen, and a dog barked.
The losers of a vote have to live with it.
Lea from 8a, who walks far, is late each time.
Jonas from our class says that his bus is full.
The room stinks when thirty people sit in it.
Teachers are people and they make mistakes.
Women should vote as men do.
Cheaters copy less when effort counts.
A typical day begins at six.
Car exhaust smells, and children are small.
"""

LOOK_ALIKES = """
Cars are loud. They are dangerous for old people.
Phones are bad for girls because they are dangerous.
Cars pollute, they smell and women with prams suffer.
E-scooters lie everywhere, they are dangerous, and blind people trip over them.
The camps are terrible. They are dirty and North Koreans starve there.
Smugglers sell women. They are violent and they lie to them.
Students lie about homework, they cheat, and poor kids have no tutor.
Drivers are impatient. They are dangerous for children and the elderly.
My grandmother knits through the winter and her chair is by the window.
We carried my cousin's sofa in the rain last April.
Dad's been gone since seven because his train leaves early.
Nobody told me that the shop would not open again.
My mum rang me in the break about the cake.
The teachers say my little sister has two years until the exam.
The hospital is two hours away, says the map in the plan.
My aunt's car doesn't work and she waits for a new one.
Since the holidays my dad can't stop whistling.
They burned our pizza and we waited for nine minutes.
The coach took our neighbour's sons to the match.
Our paper boat sank in the fountain.
I still dream of the goal that we scored.
A passport costs money, and a vote costs nothing.
We sleep in the tent on the school trip.
My stepfather locks the bike and we walk to the bakery.
When a shop has had too much rent to pay it closes.
My dog barks whenever the door opens.
He put his hand up in the lesson and the teacher smiled.
My coach wants us at training at half past three.
I don't see why I should get up at six for a bell at seven thirty.
Every evening I think about the bus timetable.
I scratch my head until I find the answer.
I throw my banana peel away, and last week I forgot.
In the chat they wrote that training was off.
Boys wait for me at the gate and we cycle home together.
The lady in the shop knows me because I buy bread there.
People from the suburbs always drive.
Refugees just want a hearing, and they work hard.
Girls vote more often than boys, says a study.
My dad was arrested by the idea.
My cousin is in a training camp in Spain.
I was told that girls like football more and more.
Our pizza was rejected and next week they come again.
My friend wants to dye her hair and only told me.
I was in a chess club for three months.
My aunt lives in Berlin because her husband wants to work there.
I hate looking for my keys in the morning.
They locked the bikes in the shed and poured sand over the ice.
He follows the rules every day and I like that.
Grandma had a cake and she won't come to the game.
I lost two games in the final.
My sister was late in the morning and still laughs.
My grandpa is in the garden and they don't know if it will rain.
My parents got new phones and my dad took pictures.
We have no gym and we ate only bread on the trip.
Girls and boys should have the same chances.
Poor people are hit hardest by high fares.
The police took our statement after the match.
My mum left us a note on the table.
He throws the ball and she runs.
They push me to be better.
I hide my phone under the bed.
We sat in the basement of the library and read.
Muslims fast in spring.
Students cheat less when effort counts.
Teenagers lie in bed until noon.
People from the village come by bus.
My mother had too much work to do.
I think about the rope course at camp.
My grandfather fell asleep on the sofa and the party was on my birthday.
They told us at the museum that the tour has been cancelled.
My brother's best friend took his own lunch in October.
We packed in ten minutes and drove towards Poland while the radio was playing.
I haven't spoken to my dad since breakfast about the new rule.
My sister weighs the flour and the kitchen smells of cake.
Our baby brother only sleeps for three hours.
Somebody waved at me from behind on the way to the tram.
When my stepmother drives she forgets the shopping list.
The bus company took our old timetable and now we are late.
In class they clap when I take off my coat.
My cousin was late at the border and nobody stamped his passport.
I keep the pen in my pencil case just in case.
Some mornings I wish the bus would just come.
My mother is waiting for a plumber and every call could be him.
He said he would post the letter if I asked him.
The men came at night and repaired the street for my father's shop.
Albanians are the neighbours of Greeks, everyone knows that.
Those kids from the camp sing well and they swim.
I was eight when the circus came and I carried my sister over the bridge.
Nobody ever thinks about kids like me.
My mother works late and nobody thinks of families like us.
In Scotland 75% of people of 16 and 17 voted in 2014. So don't tell me we don't care.
Don't tell me we don't care.
Politicians think we don't care.
It would be suicide for a small party to campaign in schools.
My marks went up when I stopped studying with music on.
I've seen people cheat in tests with a watch.
If he jumps off a bridge, will you jump too?
We don't care who did it first, it's still wrong.
They think we don't read the news.
Don't tell me that nobody cares about marks.
"""
