"""Texts of somebody who needs help, in plain words: one a line."""

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
Adults have ruined everything. Most nights I don't see why I should wake up again. If we could vote, someone would notice us.
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
