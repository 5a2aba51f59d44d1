{#- Requests are normalised without the register: no names of legal entities. -#}
select
    cast(null as varchar) as lei,
    cast(null as varchar) as name_type,
    cast(null as varchar) as normalised_name,
    cast(null as varchar) as country_code
where false
