{#- Requests are normalised without providers: nobody asks for their rows. -#}
select
    cast(null as varchar) as provider,
    cast(null as varchar) as provider_record_id,
    cast(null as varchar) as domain
where false
