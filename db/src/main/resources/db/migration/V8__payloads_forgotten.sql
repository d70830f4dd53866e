-- What a closed job was asked for is looked at only while it is the last of its cell.
alter table job alter column payload drop not null;
update job set payload = null
where finished_at is not null and exists
    (select 1 from job newer where newer.notebook_id = job.notebook_id and newer.cell_id = job.cell_id
     and newer.kind = job.kind and newer.created_at > job.created_at);
