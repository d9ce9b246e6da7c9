/** How two facilities work together: 主机构与分中心, 医联体, 紧密型医联体, 专科联盟, 双向转诊, 托管, 其他合作. */
export const RELATION_KINDS = ['branch-of', 'alliance', 'close-alliance', 'specialty-alliance', 'referral', 'trusteeship', 'cooperation'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** How far a document says it has come: 已建立, 推进中, 探索. */
export const STANDINGS = ['established', 'advancing', 'exploring'] as const
export type Standing = (typeof STANDINGS)[number]

/** Which way patients are sent: 上转, 下转, 双向. */
export const DIRECTIONS = ['up', 'down', 'both'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** 医疗集团, 医联体, 县域医共体. */
export const NETWORK_KINDS = ['medical-group', 'alliance', 'county-community'] as const
export type NetworkKind = (typeof NETWORK_KINDS)[number]

/** 牵头单位, 成员单位. */
export const NETWORK_ROLES = ['lead', 'member'] as const
