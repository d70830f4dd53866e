-- While a job runs, this is its owner's id: no owner has two jobs that were started side by side.
alter table job add column running_key uuid unique;
