-- What a job goes on from. Apart from the job's row, which changes while the job runs: a database
-- that keeps older versions of a row would keep a checkpoint with each.
create table job_checkpoint (
    job_id     uuid primary key references job (id),
    state      bytea not null,
    written_at timestamp with time zone not null
);
insert into job_checkpoint (job_id, state, written_at)
select id, checkpoint, updated_at from job where checkpoint is not null;
alter table job drop column checkpoint;
