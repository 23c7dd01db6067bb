import './realFiles.cases';
import './cells.cases';
import './whoSpeaks.cases';
import './rows.cases';
import './wholeFolder.cases';
