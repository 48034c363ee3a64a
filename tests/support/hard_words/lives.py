"""Texts that tell of a hard life or of harm in other words: one a line."""

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
