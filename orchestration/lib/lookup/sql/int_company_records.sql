{#- Requests in the shape of company records, for the models to normalise. -#}
select
    cast(null as varchar) as source_system,
    cast(null as varchar) as source_record_id,
    cast(request_id as varchar) as record_key,
    name as record_name,
    country as country_text,
    domain as web_address,
    upper(lei) as lei
from {{ ref('requests') }}
