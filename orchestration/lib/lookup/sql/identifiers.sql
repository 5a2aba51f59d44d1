{#- Identifiers of a request as the index holds them. -#}
with

stated as (

    select
        *,
        -- An account id is a record's id after the name of its system.
        split_part(parent, ':', -1) as parent_record_id
    from {{ ref('requests') }}
    where coalesce(registration_number, tax_id, parent) is not null

)

select
    request_id,
    {{ identifier_key('registration_number') }} as registration_number,
    {{ identifier_key('tax_id') }} as tax_id,
    {{ salesforce_id('parent_record_id') }} as parent_id
from stated
