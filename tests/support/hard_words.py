"""Texts of children about their lives, and harmless ones that sound like them: what care must and must not come for."""

from pathlib import Path

DISTRESS = """
Some mornings I wish I wouldn't wake up. School at eight makes it worse.
I haven't eaten breakfast since September because I want to be thin, and more time would just be more time to hide it.
I lie there and think it would be easier if I just wasn't here.
If school starts later I'm alone in the house with my stepdad and I don't feel safe with him.
i am scared to be home alone with my stepdad
My little sister got pictures from a man of forty on her phone.
Sixteen-year-olds shouldn't vote. I took a lot of pills in May.
I've been cutting my arms since the summer and nobody knows.
A man I met online keeps asking me for pictures and says he'll tell my parents if I don't send them.
A teacher at my school sends me messages at night and says I'm special and I mustn't tell anyone.
I have scars from what I do. Nobody asks.
I cut myself at night because I cant sleep.
I cut myself after school.
I hurt myself again and nobody knows.
I cut myself once and then I could not stop.
I harm myself sometimes, mostly before tests.
I hurt myself alone in my room.
I cut myself and then I feel calm.
I have been cutting myself at home since March.
I cut myself because nobody listens.
I started hurting myself then.
I hate myself and I want it to be over.
My dad pushed my mum down the stairs.
Nobody needs me.
My stepbrother watches me in the shower.
My father slaps me for every bad mark.
I don't feel like living anymore.
My mum said she will kill herself.
I starve all week so I fit into it.
My boyfriend hits me when I talk to others.
The trainer kissed me and I didn't want it.
I want to jump from the roof of the school.
I want everything to stop.
My dad hits my brother with a belt.
Sometimes I wish I didn't exist.
My uncle makes me sit on his lap and touches my legs.
He has a list of who he wants to shoot.
I can't do this anymore, I'm done with life.
My mum screams and throws plates at us.
I haven't eaten properly since they posted that picture.
If I jumped nobody would stop me.
My friend cuts herself in the toilet.
They would be better off without me.
I have scars on my arms from it.
I don't deserve to live.
I'm scared to go home on Fridays because dad drinks.
I don't think anyone would notice if I stopped existing.
Some days I just want to sleep and never wake up.
My mum hit me again because of my grades.
Dad gets drunk and then he hits mum.
My brother tried to kill himself last year.
My grandpa touches me when nobody is home.
I throw up after every meal.
I only eat an apple a day because they call me fat.
I don't want to be alive anymore.
I have been cutting since summer.
There's no point in me being here.
My stepdad threatens my mother with a knife.
He showed us a gun and said wait till Monday.
Everyone would be happier if I was dead.
I'm scared of my dad when he comes home.
I want to kill myself
What's the point of living if nobody likes you
My father beat my little sister until she bled.
My ex sends my nude photos to everyone.
nobody would care if i died
I think about dying every night.
My parents beat me if I get a four.
I feel like ending it.
My mom's boyfriend comes into my room at night.
I always get bad marks whatever I do and I don't see why I should still get up in the morning.
If I was gone nobody would even notice.
Sometimes I think it would be better if I wasn't there any more.
I don't want to live like this, everyone in that chat hates me.
My uncle touches me when I'm alone with him and I can't tell anyone.
I haven't eaten for three days so that they stop calling me fat.
He said he'll bring a knife on Friday and then we'll all see.
I see no point in getting up in the morning any more.
my dad beats my mum and I need the phone to call the police
At home my stepdad hits me when he's drunk and my phone is the only way I can call somebody.
Honestly without my phone I can't get through the break, they all hate me and sometimes I want to not be here anymore.
My father hits us in the morning when he's late, so I'm glad that I leave early.
My best friend killed herself in spring. The only people who understand it are in a group chat.
dad beats mum
If I were dead they would be happier.
If I died tomorrow nobody would care.
It would be easier for all of you if I disappeared.
If I had never been born my parents would have more money.
If I wasn't here, nobody would have to drive me.
Nobody would miss me.
no one would even miss me
Nobody cares if I live.
I wish I was dead.
I wish I’d never been born.
I wish I could just not wake up.
I just want to disappear.
I want to die.
I would rather be dead than go back to that class.
I don’t want to wake up tomorrow.
I don't want to live with this any more.
There is no point in living.
I can see no reason to live.
I can't go on like this.
I really can’t take it any more.
I hate my life.
My life isn't worth living.
I just want everything to be over.
Why am I still alive?
I thought about ending it all.
I feel suicidal since the holidays.
I have suicidal thoughts.
I tried to commit suicide last year.
My brother talks about suicide.
My cousin took his own life.
I cut my arms at night.
I hurt myself when it gets too much.
I make myself sick after lunch.
I have not eaten since Monday.
I stopped eating because of the pictures.
I took all the pills once.
I could jump off the bridge and be done.
My mum's boyfriend hits me.
My parents hit each other every night.
My brother gets beaten by my dad, and my mum hits him too.
I get beaten at home.
He slaps me when the marks are bad.
My stepfather locked us out in the snow.
I am afraid to go home.
My coach touched me after training.
He touches me where I don't want it.
He comes into my bed at night.
I was raped by somebody I know.
He made me send him nudes.
Jonas has a knife in his bag.
She is bringing a gun to school.
He says he is going to shoot everyone.
I haven't eaten at lunch for weeks.
"""

HARMLESS = """
A policy can work for the state and hurt people every day. That nobody asked us isn't a reason for anything.
I wish I wouldn't wake up so early on Sundays.
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

GRAVE = """
My brother died in the war in Syria.
My mum has been in hospital for weeks.
My friend's dad was killed at work.
My aunt has breast cancer.
I lost my father when I was three.
My grandma passed away in May.
My uncle died in a car crash.
My mother is dying of cancer.
My best friend has leukemia and follows the lessons by phone.
My dad had a heart attack in March.
My sister died when I was six.
My cousin got hit by a truck and is in a wheelchair.
We buried my grandfather on Monday.
My neighbour's son was shot.
Since my mom died my dad works nights.
My little brother was run over in front of the bakery two years ago and he died. No car should be there.
My mum has cancer and I want to know at lunch how the operation went.
Somebody filmed me in the shower after sport and the whole year saw it. I still can't go into that room.
A woman who had fled spoke of her brother. He was caught and sent back in winter, and she never heard of him again. She still keeps his gloves.
My dad died in March, and the bus is late each day.
We lost my grandmother last winter, and she never got a place in the home.
My sister is in hospital since Monday because a van did not see her.
Our neighbour was killed on the crossing by the school.
My cousin was murdered, and nobody asks about it.
My aunt had a stroke in the traffic jam and the ambulance came too late.
I had leukaemia when I was nine and missed a year of school.
My friend died of an overdose.
Her father never came back from the camp.
A girl in my class has a brain tumour and needs to rest at lunch.
My grandfather has dementia and cannot find our door any more.
They sent naked pictures of me to everyone.
My best friend's funeral was on a school day, and I had to hand in my homework.
My mother was stabbed at the bus stop.
I lost my brother two years ago.
My twin was beaten to death.
My teacher died and the lesson just went on.
"""

WRONGED = """
They put my little sister with Down's syndrome in the separate room because retards go there too, that's what the boys say.
The new girl in our class is from Ghana and somebody wrote the n-word on her desk. Her phone is how she talks to her sister.
They make ching chong noises at me on the bus and film it when I answer. At school it goes on at lunch.
People on the bus shouted go home at us and nobody said a word.
There was a slur on my locker on Monday.
I am black and teachers always think that it was me.
I'm black and my teacher said I should be good at running because she thinks we all are, and they laughed at me.
She means brown people.
They call me terrorist.
I am Muslim and a teacher asked me if I have a bomb.
In the bus a man called me a monkey.
My teacher told me to go back to where I came from.
They said to my mother that we should go back to our country.
Somebody wrote terrorist on my locker.
They make monkey noises when I walk in.
I wear a headscarf and people stare at me.
A boy pulled off my headscarf in the corridor.
They laugh at my accent.
I get stopped by the police because of my skin.
The coach never picks me because of my religion.
I am Turkish and she gives me worse marks than the others.
Because of my name nobody invites me to an interview.
I am Roma and nobody wants to sit next to me.
My mother wears a hijab and a man spat at her, and then they shouted at us.
He says that he hates foreign kids.
Mr Gruber does not like black students.
We experience racism each day in this school.
My teacher was racist to me.
She made a racist joke about me.
I am Chinese and they call me virus and laugh at my eyes.
Everybody ignores me because I'm a refugee.
They call me gay and push me.
My teacher calls me stupid in front of the class.
I was called a slut by half of the year.
People treat me like a thief because I am Arab.
An old woman spat on me at the stop.
They don't want people like me here.
The landlord doesn't rent to families like mine, and he told us to go back.
My best friend is black and they call her names.
I'm from Nigeria and a teacher told me I don't belong in this class.
"""

BURDEN = """
My mum is an alcoholic.
My dad drinks.
My father drinks every night.
My mother drinks too much.
Dad is drunk when I come home.
My stepdad is always drunk.
My mum takes drugs.
My brother is addicted to heroin.
My dad is in prison.
My mother is in rehab again.
My dad started drinking again last year.
Mum drank a lot when I was small.
My parents drink, and then I cook for my sister.
I hide my mum's bottles.
My dad's drinking is why I am late.
My father has a drinking problem.
My mother hides bottles in the wardrobe.
My mum uses cocaine.
My dad comes home drunk and I can't do homework.
My uncle deals drugs and lives with us.
Our mum isn't lazy: my mum is drunk at noon.
My father drinks vodka before work.
My grandpa drinks when he is sad.
My mum's an alcoholic and I look after her.
My parents are addicted to painkillers.
My dad drinks and nobody may know.
My mother smokes weed all day.
I carry my dad to bed when he drank.
My sister is a junkie.
My dad drinks beer all day and shouts.
When he is drunk I stay outside, so I learn at the library.
i talked to nobody in year 7 cause everyone was on there phone
I hate myself when I look at my screen time.
"""

FLIGHT = """
I fled from Afghanistan with my aunt.
We fled when I was seven.
I left Afghanistan when I was nine.
We lost our home in the war.
I am a refugee from Afghanistan.
I'm an Afghan refugee.
We had to leave our country at night.
My family had to flee from the Taliban.
We came here by boat from Libya.
Our house was bombed.
My village was destroyed.
I lived in a refugee camp for two years.
My mother was sold to a man in a village.
My mother was sold to a farmer. I am her daughter, and I have no papers.
We slept in an asylum shelter with ten others.
My parents escaped from Syria with me.
I came here as a refugee and knew nobody.
As a refugee I know how it is to wait.
We left everything behind.
We lost everything in Aleppo.
My family may be deported next month.
Our asylum claim was refused.
I crossed the sea in the dark.
We crossed the Mediterranean in a rubber boat.
Bombs fell on our street.
My mother and I ran from the soldiers.
I am an asylum seeker and I wait for my papers.
My brother had to run for our lives with me.
We have lost our house and our country.
My escape from Kabul took six weeks.
We were refugees ourselves.
My sister and I fled through the mountains.
We had to hide from the Taliban.
I lost my home in Ukraine.
"""

DISABILITY = """
I am in a wheelchair.
I'm blind and the new app cannot read to me.
I was born deaf.
I have cerebral palsy.
My wheelchair does not fit into the bus.
I am autistic and I need to know what comes.
I have ADHD and I can't sit still.
I'm disabled and I need the car.
My brother is disabled.
My sister has Down's syndrome.
I have only one leg.
I stutter, and talks are hell for me.
I have a stutter.
I wear them all day: my hearing aids.
I have epilepsy.
My mother is in a wheelchair.
I am paralysed since the fall.
I have a disability.
I use a wheelchair.
My disability is one that nobody sees.
I have been blind since birth.
I am hard of hearing.
My prosthesis hurts after one stop.
I was born with one arm.
My dad is deaf.
I am visually impaired.
I have Tourette's.
My autism makes loud rooms hard.
My white cane is often kicked.
I can't walk.
I have muscular dystrophy.
"""

DONE_TO_ME = """
I was filmed in the changing room.
Somebody filmed me in the changing room.
They filmed us while we were undressing.
I got filmed in the toilet.
My friend was filmed in the shower.
We have been photographed in the locker room.
A boy took pictures of me in the changing room.
They posted a video of me naked.
In the changing room they took photos of me.
In the locker room somebody filmed me.
They hid a phone in our changing room.
Someone held a camera over my toilet door.
She recorded me when I got changed for PE.
He took a video of me in the shower.
They sent a picture of me in my underwear, and we know that it was in the changing room.
My cousin was kidnapped.
There is a group chat about me.
They made a group chat to laugh at my body.
Nobody has talked to me since.
He had me against the wall and everybody watched.
They threaten me on the way home.
Every break I see them laughing at me.
Everyone ignores me since the party.
The bullies wait for me at lunch. I hide in the toilet.
The bullies wait for me at lunch, I hide in the toilet with my phone until it's over.
"""

GONE = """
My grandmother was from Pyongyang. She died without seeing her brother again.
My uncle vanished.
My uncle disappeared in 2015.
My brother has been missing for two years.
My father went missing at the border.
My aunt was taken away by soldiers.
My grandfather was arrested and nobody knows where he is.
My uncle was dragged away at night.
My father was deported.
We never heard from my uncle since. My uncle crossed the river and nobody heard from him again.
My sister is still missing.
My neighbour disappeared one night.
My uncle left for work and we never found out what happened to him.
My mother is missing since the flood.
My friend vanished from one day to the other.
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

HARD_IN_OTHER_WORDS = """
My grandmother didn't make it through the winter, and her chair is still at the table.
We carried my cousin's coffin in the rain last April.
Dad's been gone since the accident on the motorway.
Nobody told me that my brother would not wake up again.
My mum left us one night and she never rang again.
The doctors say that my little sister has maybe two years.
I've got a tumour behind my eye and the hospital is two hours away.
My aunt's kidneys don't work any more and she waits for a new one.
Since the operation my dad can't speak.
They burned our village and we walked for nine days.
Soldiers took our neighbour's sons, and I hid under the bed.
Our boat sank, and not everybody was on the next one.
I still dream of the cellar where we hid from the rockets.
My passport is from a country that no longer exists for us, we can't go home.
We sleep in the car since we lost the flat.
My stepfather locks the fridge and shouts until we cry.
When he has had too much he throws chairs.
My mum flinches whenever the door opens.
He put his hand under my shirt on the bus and I froze.
My coach wants photos that I don't want to send.
I don't see why I should get up any more.
Every evening I think about the bridge.
I scratch my skin until it bleeds, then it is quiet in my head.
I throw my lunch away so that I get thinner, and last week I fainted.
In the chat they wrote that I should kill myself.
Boys wait for me at the gate and push my face into the snow.
The lady in the shop follows me because my skin is darker.
People from the Balkans always cheat.
Those refugees just want our money, they're lazy.
Girls can't think logically, they should stay in the kitchen.
In my village they say that people from my country steal.
My mum and I were told to speak German or leave.
My mum is on pills and alcohol and I cook.
Our flat in Mariupol is gone.
Nobody has seen my aunt since the raid.
A boy in my class calls me the N word in the group chat every lunch.
My mum is an alcoholic and I do the cooking and put my sisters to bed.
My dad drinks and in the morning he is the worst.
I was raped last year on the way to the bus when it was dark.
They put a picture of me on the internet and wrote fat pig under it. I stopped eating.
I fled too, from Afghanistan. When the police come in the street I still cant breathe.
My teacher hates me because I'm Roma, she gives me always a bad mark.
My best friend died in summer and I listen to her voice messages at lunch.
I dont sleep because I cut myself at night.
Since I'm so tired I have been hurting myself.
I dont sleep because I cut my arms at night.
My uncle touches me and my phone is the only way to call my mum.
In the morning my stepdad is alone with me and I am scared of him.
My dad is drunk in the morning and screams at us.
My mum drinks and I raise my sisters.
The teacher is a racist, she gives black kids bad marks.
They call me a terrorist in the chat because I wear a hijab.
The boy next to me saw how his house was bombed. He cries when a door slams.
My father hits us in the morning when he's late.
My grandpa is in hospital and they don't know if he will make it.
My parents got divorced and my dad took everything.
I lost two cousins in the earthquake.
My sister was burned in the fire and still screams at night.
Grandma had a fall and she won't come home any more.
A man exposed himself to us at the bus stop.
He follows me home every day and I am scared.
My ex keeps sending my pictures around.
They locked me in the toilet and poured water over me.
My friend wants to die and only told me.
I was in a psychiatric clinic for three months.
My aunt lives in hiding because her husband wants to kill her.
I'm fat and nobody wants me on their team, I hate looking in the mirror.
Our asylum was rejected and next week they come.
My uncle is in a camp in Xinjiang.
We have no electricity and we ate only bread this week.
Arabs treat women like dirt.
Poor people are just lazy.
I was told that girls like me don't need maths.
My grandfather fell asleep at the wheel and the funeral was on my birthday.
They told us at the hospital that mum's tumour has come back.
My brother's best friend took his own life in October.
We packed in ten minutes and drove towards Poland while the sirens were going.
I haven't spoken to my dad since he broke my arm.
My sister weighs thirty-six kilos and the clinic won't let us visit.
Our baby brother only lived for three days.
Somebody grabbed me from behind on the way to the tram.
When my stepmother drinks she forgets that I exist.
The bailiff took our furniture and now we are in a shelter.
In class they hiss when I take off my scarf.
My cousin was shot at the border and nobody brought him home.
I keep the blade in my pencil case just in case.
Some mornings I wish the bus would just hit me.
My mother is waiting for a donor and every call could be it.
He said he would post the video if I told anyone.
The men came at night and took my father with them.
Albanians are all criminals, everyone knows that.
Those kids from the camp don't wash and they steal.
I was eight when the war came and I carried my sister over the bridge.
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


def lines(texts: str) -> list[str]:
    return [line for line in texts.splitlines() if line]


# What a first look missed: harm in a child's own words.
HARM_IN_A_CHILDS_WORDS = """
My stepdad comes into my room. My phone is how I tell my cousin when it happens.
A man my mum used to live with sometimes waits outside our school.
My mum's friend sits on the edge of my bed when she is at work.
He says that it's our secret.
I'm not allowed to tell.
I stopped eating lunch after that photo.
I've started eating lunch in the toilets.
I can't see a reason for getting up.
She was five months pregnant when they caught her and there was no baby afterwards.
Most nights I lie there and think it would be easier for everybody if I did not wake up.
Most nights I lie there and plan how I would do it.
If I come home with a bad mark my father takes off his belt.
My dad gets his belt out when I bring home a four.
My sister was sold to an old man.
I was sold when I was twelve.
A neighbour touches my legs in the lift.
"""

# What is no more than part of somebody's life: it gets respect and a soft answer.
A_LIFE = """
My nan can't walk from the car park to the doctor.
My brother is in a wheelchair and can't use the bus.
My gran will be dead in ten years.
I have diabetes and my phone shows my sugar level.
My uncle is a plumber and can't take a boiler on a bike.
I was scared to try the hard maths problems because every wrong answer cost me marks.
My parents work nights and I sleep badly.
We live in two rooms and I do my homework on my bed.
I'm dyslexic and always get a four.
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

CERTAIN = ("distress", "wronged", "abuse")
HARD = {
    "distress": DISTRESS + HARM_IN_A_CHILDS_WORDS,
    "wronged": WRONGED + DONE_TO_ME,
    "abuse": AGAINST_PEOPLE + CONTEMPT + CONTEMPT_BY_ITS_FORM,
    "loss": GRAVE + GONE,
    "flight": FLIGHT,
    "told": BURDEN,
}
_CARE = [
    line.partition(": ")[::2]
    for line in Path(__file__).with_name("care_texts.txt").read_text().splitlines()
    if not line.startswith("#")
]


def care(kind: str) -> list[str]:
    """The texts of a kind."""
    return [text for each, text in _CARE if each == kind]


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
