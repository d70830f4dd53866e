-- Grading has a queue of its own: it waits neither for trainings nor for its owner's other jobs.
-- queue_turn orders a queue, smallest first; address_hash tells guests of one network while a job is open.
alter table job add column queue_name varchar(10) default 'WORK' not null;
alter table job add column queue_turn smallint default 0 not null;
alter table job add column address_hash varchar(80);
update job set queue_name = 'GRADING' where kind = 'grading';
update job set running_key = null where kind = 'grading' and running_key is not null;
create index job_durations on job (kind, state, finished_at);

create table scheduled_gradings (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_gradings_due on scheduled_gradings (execution_time);
create index scheduled_gradings_priority on scheduled_gradings (priority desc, execution_time asc);
create index scheduled_gradings_heartbeat on scheduled_gradings (last_heartbeat);
insert into scheduled_gradings
select * from scheduled_tasks
where task_name = 'job' and task_instance in (select cast(id as varchar(100)) from job where queue_name = 'GRADING');
delete from scheduled_tasks
where task_name = 'job' and task_instance in (select cast(id as varchar(100)) from job where queue_name = 'GRADING');
