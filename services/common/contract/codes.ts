const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const COLLABORATION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const BODY_CODE_FORM = 'lower-case words joined by hyphens, such as royal-berkshire-fire';

export const COLLABORATION_ID_FORM = 'lower-case words joined by hyphens';

/** True for the form of a body's code: royal-berkshire-fire. */
export function isBodyCode(text: string): boolean {
  return text.length <= 50 && CODE.test(text);
}

/** True for the form of a collaboration's id: as a body's code, but it may begin with a digit (7f). */
export function isCollaborationId(text: string): boolean {
  return text.length <= 80 && COLLABORATION.test(text);
}

/** The prefix of a publisher's two types: royal-berkshire-fire gives RoyalBerkshireFire. */
export function typePrefix(bodyCode: string): string {
  return bodyCode
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
