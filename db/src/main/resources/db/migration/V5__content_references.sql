-- Who still needs a text is asked before it is deleted.
create index revision_content on revision (sha256);
create index cell_result_content on cell_result (sha256);
create index submission_content on submission (sha256);
create index submission_part_content on submission_part (sha256);
