import { z } from 'zod'

/** What a unit is to the commune's committee: who may be asked to lead, to support, to monitor, to guide. */
export const organisationKinds = [
  'committee',
  'department',
  'serviceUnit',
  'party',
  'front',
  'armedForces',
  'hamlet',
  'taskForce',
  'superior',
  'enterprise',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindLabels: Readonly<Record<OrganisationKind, string>> = {
  committee: 'Hội đồng nhân dân, Ủy ban nhân dân',
  department: 'Phòng chuyên môn, văn phòng',
  serviceUnit: 'Trung tâm, trường học, trạm y tế',
  party: 'Cơ quan Đảng',
  front: 'Mặt trận Tổ quốc và đoàn thể',
  armedForces: 'Công an, quân sự',
  hamlet: 'Thôn, tổ dân phố',
  taskForce: 'Ban chỉ đạo, tổ công tác',
  superior: 'Cơ quan cấp trên',
  enterprise: 'Doanh nghiệp, hợp tác xã',
  other: 'Khác',
}

/** A unit that plans name. Every way of writing it that is not its name is an alias, so that a search by any finds it. */
export const organisation = z.strictObject({
  id: z.string().min(1),
  /** The revision that was read; 0 for a unit not stored yet. */
  rev: z.int().min(0),
  /** As it prints in full. */
  name: z.string().trim().min(1),
  /** Short names and other spellings, in the order given: `Phòng VH-XH`. */
  aliases: z.array(z.string().trim().min(1)),
  kind: z.enum(organisationKinds),
  note: z.string(),
})
export type Organisation = Omit<Readonly<z.infer<typeof organisation>>, 'aliases'> & {
  readonly aliases: readonly string[]
}
