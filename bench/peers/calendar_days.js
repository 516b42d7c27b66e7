// JavaScript twin of calendar_days.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const FIRST_YEAR = 2000;
const YEARS = 400;
const DAYS = 146097;
const THIRTEENTHS = [687, 685, 685, 687, 684, 688, 684];
const STRIDE = 29;

function daysFromCivil(year, month, day) {
    if (month <= 2) {
        year -= 1;
        month += 12;
    }
    const era = Math.floor(year / 400);
    const yearOfEra = year - era * 400;
    const dayOfYear = Math.floor((153 * (month - 3) + 2) / 5) + day - 1;
    const dayOfEra =
        yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days) {
    days += 719468;
    const era = Math.floor(days / 146097);
    const dayOfEra = days - era * 146097;
    const leapDays =
        Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
    const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
    const dayOfYear =
        dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    let year = yearOfEra + era * 400;
    let month = shifted + 3;
    const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
    if (month > 12) {
        year += 1;
        month -= 12;
    }
    return [year, month, day];
}

function weekdayFromDays(days) {
    return (days + 4) % 7;
}

function weekdayFromCivil(year, month, day) {
    if (month <= 2) {
        year -= 1;
        month += 12;
    }
    const century = Math.floor(year / 100);
    year %= 100;
    const zeller =
        day +
        Math.floor((13 * (month + 1)) / 5) +
        year +
        Math.floor(year / 4) +
        Math.floor(century / 4) +
        5 * century;
    return (zeller + 6) % 7;
}

function countThirteenths() {
    const counts = new Array(7).fill(0);
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
        for (let month = 1; month <= 12; month++) {
            const weekday = weekdayFromDays(daysFromCivil(year, month, 13));
            check(weekday === weekdayFromCivil(year, month, 13));
            counts[weekday] += 1;
        }
    }
    return counts;
}

function countRoundTrips(first, last) {
    let count = 0;
    for (let days = first; days < last; days += STRIDE) {
        const date = civilFromDays(days);
        if (daysFromCivil(date[0], date[1], date[2]) === days) {
            count += 1;
        }
    }
    return count;
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
}

const first = daysFromCivil(FIRST_YEAR, 1, 1);
const last = daysFromCivil(FIRST_YEAR + YEARS, 1, 1);
check(first === 10957);
check(last - first === DAYS);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let counts;
for (let round = 0; round < size; round++) {
    counts = countThirteenths();
    check(counts.every((value, i) => value === THIRTEENTHS[i]));
    const begin = first + (round % STRIDE);
    check(countRoundTrips(begin, last) === Math.floor((last - begin + STRIDE - 1) / STRIDE));
}
console.log(`${sum(counts)} ${counts[5]}`);
