-- Before it opens, students see only the title and this date; after it closes, nothing is accepted. None: no limit.
alter table assignment add column opens_at timestamp with time zone;
alter table assignment add column closes_at timestamp with time zone;

-- The zone in which the dates were entered and in which days are counted; none: it was not kept.
alter table assignment add column time_zone varchar(60);

-- What each begun day after the due date takes of the points, and how much stays, in percent. As before: nothing.
alter table assignment add column late_percent_per_day integer default 0 not null;
alter table assignment add column late_least_percent integer default 0 not null;
