import { normalise, placeTones } from '../vietnamese.ts'
import type { OrganisationKind } from './organisation.ts'

/**
 * Tried in order on a name in small letters. Accents count: without them `Sở` is like 'số', `Ấp` like 'áp', `Bản` like
 * `Ban`, `Đảng` like 'đăng'.
 */
const guesses: readonly (readonly [string, OrganisationKind])[] = [
  [
    '(?:sở|bộ(?! phận)|cục|chi cục|tổng cục|kho bạc|cơ quan thuế|thuế|bảo hiểm xã hội|bhxh|ngân hàng nhà nước|nhnn)',
    'superior',
  ],
  ['.*(?<!\\p{L})(?:tỉnh|trung ương|thành phố|vpubnd)', 'superior'],
  ['(?:.* )?(?:đảng ủy|huyện ủy|chi bộ)', 'party'],
  ['(?:văn phòng|vp|phòng|bộ phận)', 'department'],
  ['(?:thường trực )?(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân)', 'committee'],
  ['(?:công an|ca|cax|quân sự|ban chỉ huy|bch|bchqs|chqs|ban chqs|dân quân|đồn|lực lượng)', 'armedForces'],
  ['(?:ban thường trực |thường trực )?(?:mặt trận|mttq|ubmttq|ủy ban mttq|ủy ban mặt trận)', 'front'],
  [
    '(?:tổ (?:công nghệ|cnscđ|cđs|cds|chuyển đổi|công tác|giúp việc)|tcnscđ|ban chỉ đạo|bcđ|đội|đoàn (?:kiểm tra|công tác))',
    'taskForce',
  ],
  ['(?:hội|đoàn|xã đoàn|phường đoàn|công đoàn|liên đoàn|hlhpn|đtn|ccb)', 'front'],
  [
    '(?:thôn|ấp|xóm|bản|tổ dân phố|khu phố|khu dân cư|khóm|bon|buôn|làng|khối|ban nhân dân|ban quản lý thôn)',
    'hamlet',
  ],
  [
    '(?:trung tâm|tt|ttpvhcc|trạm|tyt|trường|đơn vị trường|đài|thư viện|nhà văn hóa|cơ sở giáo dục)',
    'serviceUnit',
  ],
  [
    '(?:đơn vị (?:viễn thông|bưu)|doanh nghiệp|dn|công ty|ngân hàng|bưu điện|viễn thông|vnpt|viettel|mobifone|fpt|hợp tác xã|htx|điện lực|chi nhánh|quỹ tín dụng)',
    'enterprise',
  ],
]
const patterns = guesses.map(([words, kind]) => [new RegExp(`^${words}(?![\\p{L}])`, 'u'), kind] as const)

/** What a unit may be by the words of its name; `other` when they do not say. */
export function guessKind(name: string): OrganisationKind {
  const words = placeTones(normalise(name))
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:đề nghị )?(?:các |những )?/u, '')
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
