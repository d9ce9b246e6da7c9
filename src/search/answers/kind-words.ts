import type { TypeGroup } from '#facilities/type-group.ts'

/** How residents ask for a kind of house, folded; the longer word is meant where it holds a shorter one. */
export const KIND_WORDS: Partial<Record<TypeGroup, readonly string[]>> = {
  hospital: ['医院', '大医院', 'hospital', 'hospitals'],
  maternity: ['妇幼保健院', '妇保院', '妇幼', 'maternity hospital'],
  centre: ['社区卫生服务中心', '社区医院', '社卫中心', '社康', '社区卫生中心', 'community health centre', 'community health center', 'health centre', 'health center'],
  station: ['社区卫生服务站', '卫生服务站', '社卫站'],
  township: ['卫生院', '村卫生所', '村卫生室', '卫生所', '卫生室'],
  clinic: ['诊所', '门诊部', 'clinic', 'clinics'],
  care: ['护理院', '养护院'],
  emergency: ['急救站', '急救中心'],
}

/** Specialties by the words that names of houses and departments bear (卫医发〔1994〕27号), with those of residents. */
export const SPECIALTY_WORDS: Record<string, readonly string[]> = {
  口腔: ['口腔', '口腔科', '牙科', '牙医', '看牙', '补牙', '拔牙', '洗牙', '种牙', '牙疼', '牙痛', '镶牙', '牙齿', '智齿', '牙龈', 'dentist', 'dental', 'tooth', 'teeth', 'toothache'],
  眼科: ['眼科', '看眼睛', '眼睛', '近视', '白内障', '配眼镜', '眼睛疼', '眼睛痛', '眼睛红', '红眼病', '青光眼', '结膜炎', '看不清', 'eye', 'eyes', 'eye doctor', 'ophthalmology'],
  儿科: ['儿科', '小儿科', '小孩看病', '孩子看病', '宝宝看病', 'paediatrics', 'pediatrics', 'children’s doctor'],
  妇产科: ['妇产科', '妇科', '产科', '妇产', '生孩子', '分娩', '顺产', '剖腹产', '剖宫产', '月经', '妇科病', 'gynaecology', 'gynecology', 'obstetrics', 'childbirth'],
  皮肤科: ['皮肤科', '皮肤病', '湿疹', '荨麻疹', '皮肤痒', '皮肤过敏', '起疹子', '痘痘', '脱发', 'dermatology', 'skin'],
  耳鼻喉: ['耳鼻喉', '耳鼻喉科', '耳鼻咽喉科', '鼻炎', '中耳炎', '耳朵', '鼻子', '鼻塞', '喉咙', '嗓子', '扁桃体', '听力', 'ent', 'ear'],
  骨科: ['骨科', '正骨', '骨伤科', '腰疼', '腰痛', '颈椎', '腰椎', '腰椎间盘突出', '椎间盘', '关节疼', '关节痛', '膝盖疼', '扭伤', '崴脚', 'orthopaedics', 'orthopedics'],
  内科: ['内科', '咳嗽', '感冒', '头晕', '头疼', '头痛', '胃疼', '胃痛', '肚子疼'], 外科: ['外科'], 全科: ['全科', '全科门诊'],
  中医: ['中医', '看中医', '中医科'],
  康复: ['康复', '康复科'],
  精神: ['精神科', '精神病'],
  肿瘤: ['肿瘤', '肿瘤科'],
  心血管: ['心血管', '心内科', '心脏病'],
}

/** Levels and grades of hospitals (医院分级管理) as residents say them. */
export const LEVEL_WORDS: Record<string, { words: readonly string[]; rank: string | null }> = {
  三级: { words: ['三级', '三级医院'], rank: null }, 三级甲等: { words: ['三甲', '三甲医院', '三级甲等', '三级甲等医院'], rank: '甲等' },
  二级: { words: ['二级', '二级医院'], rank: null }, 二级甲等: { words: ['二甲', '二甲医院'], rank: '甲等' }, 一级: { words: ['一级', '一级医院'], rank: null },
}

/** That somebody asks which houses there are, and where. */
export const WHERE_WORDS = ['在哪里', '在哪', '在哪儿', '哪里有', '哪儿有', '有哪些', '有哪几家', '哪几家', '哪家有', '有几家', '去哪里看', '去哪看', '哪里看', '去哪家', '哪家好', '哪家医院好', '看哪家', '看哪里', '去哪里', '去哪儿', '去哪', '挂什么科', '挂哪个科', '看什么科', '看哪个科', '找哪家', '名单', '一览', '电话', '电话号码', '地址', 'where']

/** That somebody wants to be seen, wherever. */
export const NEED_WORDS = ['看病', '看医生', '看急诊', '急诊', '门诊', '看门诊', '挂号', '就医', '就诊', '医生', '大夫', '看诊', '医疗机构', '机构', '医疗', '急症', '打针', '输液', '换药', '抽血', '采血', '化验', 'doctor', 'doctors', 'see a doctor']

/** Who asks so looks for a document, whatever else is said. */
export const DOCUMENT_WORDS = ['通知', '公告', '通告', '公示', '方案', '报告', '规定', '办法', '意见', '建议', '提案', '议案', '答复', '文件', '安排', '工作', '制度', '规划', '计划', '情况', '建设', '政策']

/** That the way in must have no steps. */
export const STEP_FREE_WORDS = ['无障碍', '坐轮椅', '轮椅', '没有台阶', '婴儿车', 'wheelchair', 'step-free', 'pushchair', 'stroller']

/** Near to where one is: which place that is only the reader can say. */
export const NEAR_WORDS = ['离我最近', '离我近', '离家近', '离家最近', '我附近', '我家附近', '家附近', '附近', '最近的', '就近', '身边', '旁边', '周边', 'near me', 'nearby', 'near']
