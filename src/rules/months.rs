//! Names of months and of days.

/// By month, in lower case with spaces between them: English with its abbreviations, then other languages as they
/// stand in dates. Source: Unicode CLDR.
pub(crate) const MONTHS: [&str; 12] = [
    "jan january januar jänner janvier enero ene janeiro gennaio januari января січня stycznia ledna ocak يناير",
    "feb february februar février févr febrero fevereiro fev febbraio februari февраля лютого lutego února şubat فبراير",
    "mar march märz mär mars marzo março maart марта березня marca března mart مارس",
    "apr april avril avr abril abr aprile апреля квітня kwietnia dubna nisan أبريل",
    "may mai mayo maio maggio mei maj мая травня maja května mayıs مايو",
    "jun june juni juin junio junho giugno июня червня czerwca června haziran يونيو",
    "jul july juli juillet juil julio julho luglio июля липня lipca července temmuz يوليو",
    "aug august août agosto ago augustus augusti августа серпня sierpnia srpna ağustos أغسطس",
    "sep sept september septembre septiembre setembro set settembre сентября вересня września září eylül سبتمبر",
    "oct october oktober okt octobre octubre outubro out ottobre октября жовтня października října ekim أكتوبر",
    "nov november novembre noviembre novembro ноября листопада listopada listopadu kasım نوفمبر",
    "dec december dezember dez décembre déc diciembre dic dezembro dicembre декабря грудня grudnia prosince aralık ديسمبر",
];

/// Names of days before dates, in the same way: languages other than English. `mar` is March. Source: Unicode CLDR.
pub(crate) const WEEKDAYS: &str = "\
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi \
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb dom seg ter \
    qua qui sex segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì \
    venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag понедельник вторник среда \
    четверг пятница суббота воскресенье пн вт ср чт пт сб вс";
