//! Names of months and of days.

use std::sync::LazyLock;

use crate::limits::spend;
use crate::sort::sort;

/// Names with what they stand for.
struct Names(Vec<(&'static str, u32)>);

impl Names {
    fn of(rows: impl IntoIterator<Item = (u32, &'static str)>) -> Self {
        let split = |(what, names): (u32, &'static str)| names.split(' ').map(move |name| (name, what));
        let mut names: Vec<_> = rows.into_iter().flat_map(split).collect();
        sort(&mut names);
        Self(names)
    }

    fn find(&self, name: &str) -> Option<u32> {
        spend(1);
        self.0.binary_search_by(|row| row.0.cmp(name)).ok().map(|at| self.0[at].1)
    }
}

/// The month of a name in small letters, from 1.
pub(crate) fn month(name: &str) -> Option<u32> {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::of((1..).zip(MONTHS)));
    NAMES.find(name)
}

/// The month of a name in small letters within a date, from 1.
pub(crate) fn month_in_date(name: &str) -> Option<u32> {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::of((1..).zip(MONTHS_IN_DATES)));
    // Hebrew writes "in" and the name as one word.
    month(name).or_else(|| NAMES.find(name.strip_prefix('ב').unwrap_or(name)))
}

/// First words of names of two: Arabic tells two pairs of months apart by the word behind.
pub(crate) const OF_TWO_WORDS: [&str; 2] = ["كانون", "تشرين"];

/// Whether a name in small letters is that of a day of the week, in any language.
pub(crate) fn is_weekday(name: &str) -> bool {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::of([(0, DAYS), (0, WEEKDAYS)]));
    NAMES.find(name).is_some()
}

/// Whether a name in small letters is that of a day of the week where a date goes on.
pub(crate) fn is_day_in_date(name: &str) -> bool {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::of([(0, DAYS_IN_DATES)]));
    is_weekday(name) || NAMES.find(name).is_some()
}

/// By month, in lower case with spaces between them: English with its abbreviations, then other languages as they
/// stand in dates. Source: Unicode CLDR.
const MONTHS: [&str; 12] = [
    "jan january januar jänner janvier janv enero ene janeiro gennaio gen januari января январь янв tammikuu tammikuuta tammi tam січня січ stycznia ledna ocak يناير január ianuarie januára januara януари ιανουαρίου jaanuar janar जनवरी",
    "feb february februar février févr fév fevrier fevr febrero fevereiro fev febbraio februari февраля февраль февр фев helmikuu helmikuuta helmi hel лютого lutego února şubat فبراير február februarie februára februara февруари φεβρουαρίου veebruar shkurt फरवरी फ़रवरी",
    "mar march märz mär mars marzo março marco maart mrt марта март maaliskuu maaliskuuta maalis maa березня marca března mart مارس március marts martie marta μαρτίου märts maret मार्च",
    "apr april avril avr abril abr aprile апреля апрель апр huhtikuu huhtikuuta huhti huh квітня kwietnia dubna nisan أبريل április aprilie apríla aprila април απριλίου aprill prill अप्रैल",
    "may mai mayo maio maggio mag mei maj мая май toukokuu toukokuuta touko tou травня maja května mayıs مايو május mája μαΐου μαίου मई",
    "jun june juni juin junio junho giugno giu июня июнь июн kesäkuu kesäkuuta kesä kes червня czerwca června haziran يونيو június iunie júna juna юни ιουνίου juuni qershor जून",
    "jul july juli juillet juil julio julho luglio lug июля июль июл heinäkuu heinäkuuta heinä hei липня lipca července temmuz يوليو július iulie júla jula юли ιουλίου juuli korrik जुलाई",
    "aug august août aout agosto ago augustus augusti августа август авг elokuu elokuuta elo серпня sierpnia srpna ağustos أغسطس augusztus augusta avgusta αυγούστου agustus gusht अगस्त",
    "sep sept september septembre septiembre setembro set settembre сентября сентябрь сент сен syyskuu syyskuuta syys syy вересня września září eylül سبتمبر szeptember septembrie septembra септември σεπτεμβρίου shtator सितंबर",
    "oct october oktober okt octobre octubre outubro out ottobre ott октября октябрь окт lokakuu lokakuuta loka lok жовтня października října ekim أكتوبر október octombrie októbra oktobra октомври οκτωβρίου oktoober tetor अक्टूबर",
    "nov november novembre noviembre novembro ноября ноябрь нояб ноя marraskuu marraskuuta marras листопада listopada listopadu kasım نوفمبر noiembrie novembra ноември νοεμβρίου nëntor नवंबर",
    "dec december dezember dez décembre déc decembre diciembre dic dezembro dicembre декабря декабрь дек joulukuu joulukuuta joulu jou грудня grudnia prosince aralık ديسمبر decembrie decembra декември δεκεμβρίου desember detsember dhjetor दिसंबर",
];

/// Names of days before or after dates, in the same way: languages other than English. `mar` is a month, too, and the day
/// only before a month. Source: Unicode CLDR.
const WEEKDAYS: &str = "\
    poniedziałek wtorek środa czwartek piątek sobota niedziela montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi \
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb dom seg ter \
    qua qui sex segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì \
    venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag понедельник вторник среда \
    четверг пятница суббота воскресенье пн вт ср чт пт сб вс mar mer jeu ven sam dim gio mie sab ma ti ke to pe la su \
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina \
    perjantaina lauantaina sunnuntaina 月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 一 二 三 四 五 \
    六 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일";

/// The English names of days and what they are abbreviated to, in the same way.
const DAYS: &str = "\
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday";

/// Names that are looked for within dates only, as they are names of people and other words, too, in the same way. Source:
/// Unicode CLDR; feeds of `WordPress` in these languages.
const DAYS_IN_DATES: &str = "\
    wo vr za zo mån tis ons tor tors fre lör man tir lør søn måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag \
    lørdag søndag pon pn wt śr śro czw cz pt sob ndz niedz nd po út st čt pá ne pondělí úterý středa čtvrtek pátek sobota \
    neděle pzt sal çar per cum cmt cts paz pazartesi salı çarşamba perşembe cuma cumartesi pazar δευ τρί τετ πέμ παρ σάβ κυρ \
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή senin selasa rabu kamis jumat sabtu minggu hai ba tư năm sáu bảy nhật \
    الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت пнд втр срд чтв птн сбт вск \
    יום ראשון שני שלישי רביעי חמישי שישי שבת ngày วันที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่";
const MONTHS_IN_DATES: [&str; 12] = [
    "sty led úno oca ιαν яну siječnja ינואר มกราคม มค јануар јануара gener janúar ژانویه ژانویهٔ جانفي كانونالثاني 一月",
    "lut şub φεβ veljače פברואר กุมภาพันธ์ กพ фебруар фебруара febrer febrúar فوریه فوریهٔ فيفري شباط 二月",
    "bře μαρ мар ožujka מרץ มีนาคม มีค març مارس آذار 三月",
    "kwi dub nis απρ travnja אפריל เมษายน เมย април априла apríl آوریل أفريل نيسان 四月",
    "kvě μαϊ μάι svibnja maj מאי พฤษภาคม พค мај маја maig maí مه مهٔ ماي أيار 五月",
    "cze čvn haz ιουν lipnja יוני มิถุนายน มิย јун јуна juny júní ژوئن جوان حزيران 六月",
    "lip čvc tem ιουλ srpnja יולי กรกฎาคม กค јул јула juliol júlí ژوئیه ژوئیهٔ جويلية تموز 七月",
    "sie srp ağu αυγ kolovoza אוגוסט สิงหาคม สค августа agu agost ágúst اوت أوت آب 八月",
    "wrz zář eyl σεπ rujna ספטמבר กันยายน กย септембар септембра setembre سپتامبر أيلول 九月",
    "paź říj eki οκτ אוקטובר ตุลาคม ตค октобар октобра okt اکتبر تشرينالأول 十月",
    "lis kas νοε studenoga נובמבר พฤศจิกายน พย новембар новембра nóvember نوامبر تشرينالثاني 十一月",
    "gru pro ara δεκ дек prosinca דצמבר ธันวาคม ธค децембар децембра des desembre دسامبر كانونالأول 十二月",
];

/// What counts years anew: the year before its first. Source: Unicode CLDR.
pub(crate) const ERAS: [(&str, u32); 6] =
    [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民國", 1911), ("民国", 1911)];

/// Years between the count of Thailand and that of others.
pub(crate) const BUDDHIST_YEARS: u32 = 543;

/// What stands between a day and the hour, in lower case.
pub(crate) const AT: [&str; 26] = [
    "at ",
    "à ",
    "às ",
    "a las ",
    "a la ",
    "alle ore ",
    "alle ",
    "ore ",
    "um ",
    "kl. ",
    "kl ",
    "klo ",
    "kello ",
    "в ",
    "om ",
    "о ",
    "o godz. ",
    "godz. ",
    "pukul ",
    "u ",
    "الساعة ",
    "o ",
    "v ",
    "ve ",
    "saat ",
    "lúc ",
];

/// What stands after a year.
pub(crate) const YEAR: [&str; 4] = ["года", "г.", "р.", "r."];

/// Halves of the day before the hour; whether it is the second. Source: Unicode CLDR.
pub(crate) const HALVES_BEFORE: [(&str, bool); 14] = [
    ("AM", false),
    ("PM", true),
    ("上午", false),
    ("下午", true),
    ("午前", false),
    ("午後", true),
    ("오전", false),
    ("오후", true),
    ("凌晨", false),
    ("早上", false),
    ("清晨", false),
    ("傍晚", true),
    ("晚上", true),
    ("中午", true),
];

/// Halves of the day after the hour, in the same way, in lower case.
pub(crate) const HALVES_AFTER: [(&str, bool); 8] = [
    ("am", false),
    ("pm", true),
    ("a.m.", false),
    ("p.m.", true),
    ("a. m.", false),
    ("p. m.", true),
    ("a.\u{a0}m.", false),
    ("p.\u{a0}m.", true),
];

/// What stands after the hour, and whether it needs no minutes after it.
pub(crate) const HOUR: [(&str, bool); 11] = [
    (":", false),
    ("：", false),
    (".", false),
    ("时", true),
    ("時", true),
    ("點", true),
    ("点", true),
    ("시", true),
    ("h", true),
    (" h ", true),
    ("H", true),
];
