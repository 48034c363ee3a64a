"""Words that a student probably meant to spell otherwise, for the teacher to see: nothing is corrected. English only, and only what is
commonly misspelt, so that no rare word and no name is marked."""

import re

_WORDS = """
    abscence accomodate acheive acording actualy adress advertisment agianst agressive alchohol allready allright allways alot alowed anoying anual
    apparant arguement arguements aswell athmosphere attension baned basicly beacuse beatiful becase becaus becouse becuase beggining begining beleive
    belive benifit benifits breakfest brekfast brigde buisness bussiness cafeine calender carefull catagory childern choclate cigarets ciggarettes
    collegue comeing comittee commited completly concious consentrate consentration contries controll convinient critisism dangerus decison defenitly
    definately definatly desicion desision diffrence diffrent dificult disapear dissapointed docter doesent eachother embarassed embarassing
    embarrased enemys enviroment equiptment especialy everone everythink evryone excercise excersise exersise existance expecially experiance
    expirience facilitys familys famouse finaly finnaly foriegn fourty freind freinds garantee gaurd geting goverment grammer gratefull happend
    harmfull haveing helpfull hieght hospitel hospitle humerous hygene imediately immediatly importent inconvinient independant infact inorder
    intrested intresting knowlege langauge lauguage lenght lesure libary liesure lonley maintainence makeing manditory medecine miniture mispell
    morover neccessary necesary necessery nessecary nieghbour noone noticable ocasion ocassion occured opinon opinons oportunity oppinion oppinions
    oppinon oppurtunity parliment peice peple persue poeple poluted polution posible possable prefered priviledge probaly problably probly profesional
    proffesional promiss pronounciation puplic questionaire quiting realy reccomend recieve recomend refered relevent religous responsability
    responsable responsibilty resturant runing saftey safty saterday scarey scool sentance seperate shcool shure similer sincerly somethink somone
    somthing sould speach speciall stoped stoping strenght studing stupied succesful sucess sucessful suprise suprised swiming takeing teached techer
    technolgy tecnology tempreture tendancy theirselves therefor thier throught thruth tommorow tommorrow tomorow totaly truely ugley undestand untill
    usefull useing usualy vaccum vegtable vegtables violense volontary wether wich wierd writeing writting yesturday
"""
_MISSPELT = re.compile(
    rf"\b(?:{'|'.join(_WORDS.split())}"
    # apostrophes
    r"|(?:do|does|did|is|are|was|were|has|have|had|would|could|should|must)nt|cant|wont|(?:that|there|what|where|here|he|she)s"
    r"|(?:they|you|we)(?:re(?<!were)|ve|ll(?<!well))|ive|im"
    r"|its (?=(?:an?|the|not|so|bad|good|like|just|only|really|because|true|better|worse|hard|easy|going|been|very|too|there|their|my|your)\b)"
    # one word for another
    r"|there (?=(?:own|parents?|friends?|phones?|lunch|work|homework|kids|children|money|jobs?|life|lives|mums?|teachers?|brains?|health)\b)"
    r"|your (?=(?:not|going|so|just|tired|hungry|allowed|aloud|too|very|always|never)\b)"
    r"|(?:could|should|would|must) of(?! course\b)|(?:more|less|better|worse|bigger|rather|later|earlier|other) then(?= \w)"
    r"|to (?:much|many)(?= \w)|aloud(?= to\b)"
    r")\b|\b\w{3,}[bcdhlmprstuw]full\b",
    re.I,
)


def misspelt(text: str) -> tuple[str, ...]:
    """The words of a text to look at, each once, in its order: of "It wont help becuase its bad" "wont", "becuase" and "its"."""
    words = [word[0].strip() for word in _MISSPELT.finditer(text)]
    return tuple(
        {word.casefold(): word for word in reversed(words)}[key] for key in dict.fromkeys(map(str.casefold, words))
    )
