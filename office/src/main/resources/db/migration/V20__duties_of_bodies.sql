-- What a body is there for, in the words of its 三定方案; the desk reads it when it suggests who should lead.

alter table body add column duties text not null default '';
