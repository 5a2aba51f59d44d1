-- Every relationship of level 2 is kept or excluded, and none is made up: a
-- count that differs means that edges are lost or doubled on the way.
with read as (

    select count(*) as row_count
    from {{ ref('stg_gleif__relationship_records') }}

),

judged as (

    select
        count(case when is_kept then 1 end) as kept_count,
        count(exclusion_reason) as excluded_count
    from {{ ref('int_legal_entity_relationships') }}

)

select
    read.row_count,
    judged.kept_count,
    judged.excluded_count
from read
cross join judged
where read.row_count <> judged.kept_count + judged.excluded_count
