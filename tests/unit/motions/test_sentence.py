"""What becomes of a motion that asks."""

import pytest

from debate.motions.sentence import answered


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Should schools ban phones?", "Schools should ban phones"),
        ("Was the railway good for England?", "The railway was good for England"),
        ("Was the First World War worth fighting for Britain?", "The First World War was worth fighting for Britain"),
        ("Tourism in Venice: should tourists pay a tax?", "Tourists should pay a tax"),
        ("Was it worth fighting?", ""),
        ("Are all good teachers strict?", ""),
        ("Was the murder of Caesar justified?", "The murder of Caesar was justified"),
        ("Is a republic better than a monarchy?", "A republic is better than a monarchy"),
        (
            "Was the Treaty of Versailles the main cause of the war?",
            "The Treaty of Versailles was the main cause of the war",
        ),
        ("Did the mills make life worse for those in them?", "The mills made life worse for those in them"),
        ("Does social media do more harm than good?", "Social media does more harm than good"),
        ("Is social media doing teenagers more harm than good?", "Social media is doing teenagers more harm than good"),
        ("Are exams making pupils ill?", "Exams are making pupils ill"),
        ("Is it true that the Treaty of Versailles caused the war?", "The Treaty of Versailles caused the war"),
        ("Is it right to lie to a friend?", "It is right to lie to a friend"),
        ("Is it ever wrong to break the law?", "It is sometimes wrong to break the law"),
        ("Is it better to be kind than to be honest?", "It is better to be kind than to be honest"),
        ("Is it better to be kind or to be honest?", ""),
        ("Is cowardice sometimes wiser than courage?", "Cowardice is sometimes wiser than courage"),
        ("Is it a republic?", ""),
        ("Did he live in Rome?", ""),
        ("Is the death penalty ever right?", "The death penalty is sometimes right"),
        ("Did the war really change the country?", "The war changed the country"),
        ("Was the war not justified?", ""),
        ("Did it not help?", ""),
        ("Was Napoleon a hero or a villain?", ""),
        ("Did Napoleon save or betray the revolution?", ""),
        ("Did the mills make life better or worse?", ""),
        ("Should voting be compulsory?", "Voting should be compulsory"),
        ("should animal experiments be banned ?", "Animal experiments should be banned"),
        ("Should the voting age be lowered to sixteen?", "The voting age should be lowered to sixteen"),
        ("Should all students in our school learn to cook?", "All students in our school should learn to cook"),
        ("Must a zoo never buy wild animals?", "A zoo must never buy wild animals"),
        ("Should school work be graded?", "School work should be graded"),
        ("Should the use of phones at school not be allowed?", "The use of phones at school should not be allowed"),
        ("Should we?", ""),
        ("Should we trust scientists who have lied?", ""),
        ("Should people who smoke pay more?", "People who smoke should pay more"),
        ("Do we need the House of Lords?", "We need the House of Lords"),
        ("Can war ever be justified?", "War can be justified"),
        ("Can you help me?", ""),
        ("Will robots take our jobs?", "Robots will take our jobs"),
        ("Has the internet made us lonelier?", "The internet has made us lonelier"),
        ("Has the United Nations failed?", "The United Nations has failed"),
        ("Are boys taking fewer languages because of teachers?", "Boys are taking fewer languages because of teachers"),
        (f"Should {' ' * 90_000}we", ""),
        ("Is homework useful?", ""),
        ("Schools should ban phones", ""),
        ("How should schools begin?", ""),
        ("Should schools frobnicate phones?", ""),
        ("¿Deberían las escuelas prohibir los móviles?", ""),
    ],
)
def test_a_question_that_asks_what_should_be_done_becomes_the_sentence_that_says_yes(question, sentence):
    assert answered(question) == sentence
