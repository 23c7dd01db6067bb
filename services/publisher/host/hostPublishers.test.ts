// All on one host (sevenPublishers.test-helper.ts): to start it takes longer than they do.
import './realAccount.cases';
import './syntheticAccount.cases';
import './fileContent.cases';
import './costOfAnswer.cases';
import './hostileRequest.cases';
