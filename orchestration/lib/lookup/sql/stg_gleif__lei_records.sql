{#- Requests are normalised without the register: no legal entities. -#}
select
    cast(null as varchar) as lei,
    cast(null as varchar) as successor_lei_1,
    cast(null as varchar) as successor_lei_2,
    cast(null as varchar) as successor_lei_3,
    cast(null as varchar) as successor_name_1,
    cast(null as varchar) as successor_name_2,
    cast(null as varchar) as successor_name_3,
    cast(null as varchar) as registration_status,
    cast(null as varchar) as entity_status
where false
