-- The network document that was sent to a class for the cell of the message; none: the message says something else.
alter table class_message add column setup_sha256 varchar(64) references content (sha256);
create index class_message_setup on class_message (setup_sha256);
