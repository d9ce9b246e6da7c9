/** Characters that stand alone in correct sentences: particles, pronouns, common verbs, figures, levels of government, measures. */
export const PARTICLES = new Set('仅约超达的地得了着过是有无不未再又也都就还更最很在对将与和及等为以已并均可应需其该各每从向按经把被让使给到至于由之而或且但若如则即所者这那此何我你您他她它们个中上下前后内外里间时年月日号第一二三四五六七八九十百千万亿零两几多少大小新老高低好共同会能要去来出入起开看说用打拿放叫走区市县省镇乡村街局委办院所科室处站部室自只因指名家项次场期张台套支')

/** Characters that stand alone behind a word or a number (服务/点, 14/元), or before one as in the language of offices (现/答复如下, 拟/于). */
export const STANDALONE = new Set('现元件点率类岁级型座条厅员圈口性费种版期款册亩米吨升度秒码辆篇户拟仍请暂受获待含须尚逾据凡另占距宜园止既颗作全')

/** Characters that are words by themselves, so that they may meet their like at the edge of another word (目的/的, 在/在职). */
export const SINGLE_WORDS: ReadonlySet<string> = new Set([...PARTICLES, ...'据全原做作'])

/** Of these, the ones that never stand twice by themselves. */
export const FUNCTION_WORDS = new Set('的地得了着在和与及对为是将于把被从由等并到向也都就还又已均可应需约仍拟内')

/** Characters that are nouns by themselves and may end one compound where the next begins (新罪/罪犯, 取水/水量). */
export const SINGLE_NOUNS = new Set('罪水税标方国河港产站司城任证资灾灯电煤船林权股车房屋楼门路桥药病人物货油气钱款费税票书报信法案卷章文字词句点线面心口手眼头脚血骨肺肝肾胃癌瘤菌毒苗种树草花果粮米肉鱼畜禽土石沙山海湖江岛塘渠库泉矿金银铜铁钢铝煤料质量度数额率期限日夜春夏秋冬东西南北左右边界区块层级类型号牌照表册簿单')

/** Characters that begin a new phrase even behind a word that ends in them: 参与/与, 所在/在, 可以/以, 新区/区. */
export const MAY_FOLLOW_ITSELF = new Set('的与以在有对从由向会能要和及将应把被让使而且则即所者这那何我你您他她它上前后内外里时年月日号区县市省镇乡村全原新老大小高多少学部院局委')

/** Characters that never stand before a word that begins with them: 每/每年, 以/以上 are slips, 在/在职 is not. */
export const NEVER_BEFORE_ITSELF = new Set('每各该其个提达以及等号第项次期')

/** The particles, prepositions, pronouns and adverbs among them: beside these a lone character is no half of a word. */
export const GRAMMAR = new Set('的地得了着过是有无不未又也都就还更最很在对将与及等为以已并可应该各每从向经把被让使给到至于由之而或且但若如则即所者这那此何我你您他她它自只因其前后内外上下仅约超达')

/** Verbs of one character before their object, as slogans have them: 抓落实, 强基层; beside these nothing is missing. */
export const SLOGAN_VERBS = new Set('抓夯建强补促提优稳保惠惩治防控创树立筑拓聚兴育引留用奖破增降减扩转调腾通解惠暖管查改督问评讲学知')

/** Without these a word is whole: 或(者), 你(们), 乡(镇), 9(月). */
export const WHOLE_WITHOUT: ReadonlySet<string> = new Set('者们省市区县乡镇村街年月日一二三四五六七八九十')

/** Verbs and adverbs that offices use by themselves: 主要负责同志任主任, 经会市财政局, 按下列规定, 依法需取得. */
export const VERBS_ALONE: ReadonlySet<string> = new Set('任会办立建代按依需属系负设共作再持护企央矿司游评')

/** Characters that end any word, also one the dictionary lacks (智慧化/建设, 养老服务业/发展): nothing is missing before them. */
export const SUFFIXES: ReadonlySet<string> = new Set('化性率级型制者员力度量类品业组')
