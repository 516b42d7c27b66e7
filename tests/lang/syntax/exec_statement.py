# err: type
exec 'code'
